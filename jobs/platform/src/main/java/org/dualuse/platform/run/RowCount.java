package org.dualuse.platform.run;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A number of rows with the same fate, and the value that they carry.
 *
 * @param outcome their fate
 * @param rule why: the name of a rule or the reason of a quarantine; empty for kept rows
 * @param currency the currency of the value, or an empty string where rows carry no money
 * @param rows how many
 * @param value their sum, exactly as the publisher printed it; 0 where rows carry no money
 */
public record RowCount(Outcome outcome, String rule, String currency, long rows, BigDecimal value)
    implements Serializable {}
