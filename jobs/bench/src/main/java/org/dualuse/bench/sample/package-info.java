/**
 * The embedded sample: an invented world of trade in dual-use goods, 2019-2024, written as the
 * files that publishers would have put out about it. It lets the whole warehouse run offline on a
 * fresh machine, and it exercises what is hard about the real data. <strong>All values are
 * invented</strong>: every file name begins with {@code SYNTHETIC_}, every sidecar says {@code
 * synthetic: true}, and a figure computed from it only returns what was put in.
 *
 * <h2>The world</h2>
 *
 * <p>{@code exporters.csv} lists the exporters with their exports to Russia by year, {@code
 * routes.csv} their trade with third countries, {@code goods.csv} the goods: the 50 listed codes,
 * the unlisted siblings of codes that HS 2022 split, and five unlisted control goods of chapters 84
 * and 85. {@link org.dualuse.bench.sample.World} spreads the years over months and the months over
 * goods. Months that are calibrated stand in {@code months.csv}, groups of goods in {@code
 * mixes.csv}, China's total trade with Russia in {@code totals.csv}. {@link
 * org.dualuse.bench.sample.Calibration} names the published aggregates that the world resembles,
 * and a test computes them. Each exporter also reports a TOTAL per partner and month, so that a
 * month without listed goods is seen to be reported.
 *
 * <p>Who restricts exports falls off from March 2022; China, Hong Kong, Turkey and some others do
 * not. China's unit values to Russia rise. Small exporters sell few goods and not in every month.
 *
 * <h2>What arrives from where</h2>
 *
 * <table>
 *   <caption>Publications of the sample</caption>
 *   <tr><th>folder</th><th>layout</th><th>what</th></tr>
 *   <tr><td>comtrade</td><td>bulk {@code .tsv.gz}, client {@code .csv}, API {@code .json}</td>
 *     <td>months of everyone outside the EU, of China and of Germany; years 2019-2023 of all;
 *     re-exports of Hong Kong; the EU as a group beside its members; the partner World</td></tr>
 *   <tr><td>gacc</td><td>China customs' download, GB 18030</td>
 *     <td>China's months by eight-digit code</td></tr>
 *   <tr><td>comext</td><td>{@code .dat} in {@code .7z}</td>
 *     <td>months of the EU members, in EUR</td></tr>
 *   <tr><td>baci</td><td>{@code t,i,j,k,v,q}</td><td>years 2019-2023 in HS 2017</td></tr>
 *   <tr><td>exchangerates</td><td>the ECB's history</td><td>USD and CNY per EUR</td></tr>
 * </table>
 *
 * <p>China's and Germany's months therefore arrive twice, from UN Comtrade higher by 0.3 %: whoever
 * adds sources up, or takes the wrong one, sees it. Years differ from the sum of months by up to
 * 0.2 %.
 *
 * <h2>What a loader must cope with</h2>
 *
 * <ul>
 *   <li>HS 2017 until the end of 2021, HS 2022 from then; India switches in April 2022 and Thailand
 *       a year late.
 *   <li>Belarus ends after 2021. Korea, Viet Nam and Turkey have not published the last three to
 *       five months of 2024, Uzbekistan not since April.
 *   <li>Malaysia's year 2022 is released a second time: values up by 4 %, one code gone.
 *   <li>India's year 2022 holds rows broken down by second partner and mode of transport beside
 *       their totals.
 *   <li>In the bulk months of 2023, three rows have a partner that nobody knows, with 0.01 % of the
 *       file's value; in those of 2022, one row has a text for a value.
 *   <li>One net weight in fifty is zero, which means missing.
 *   <li>A China customs download is cut at 10,000 rows and names no month; an error page is saved
 *       as {@code .json}; one file comes twice under two names.
 * </ul>
 */
package org.dualuse.bench.sample;
