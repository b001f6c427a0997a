package org.dualuse.conform.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryFromTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // OFAC writes the city into the text and China into the column
        "Room 5, Kowloon, Hong Kong | China | HK",
        "Hong Kong | China | HK",
        "Changsha | China | CN",
        "- | China | CN",
        "'' | Hong Kong | HK",
        "Flat B, 16/F, Dragon View | Hong Kong | HK",
        // Hong Kong, Macao and Taiwan under China
        "12 Nathan Road, Hong Kong, China | - | HK",
        "Unit 3, Kwun Tong, Kowloon, Hong Kong. | China | HK",
        "Kwai Chu Hong Kong | - | HK",
        "12 Nathan Road, Kowloon, China | - | HK",
        "Macau, China | - | MO",
        "5F, Taipa, Macau SAR | China | MO",
        "Neihu District, Taipei, Taiwan, China | - | TW",
        "No. 8, Hsinchu, Taiwan | China | TW",
        "9 Guanghua Road, Taipei, Republic of China | - | TW",
        "Tower 1, Central, H.K. | China | HK",
        // streets with the names of other places
        "45 Hong Kong Middle Road, Qingdao, China | - | CN",
        "10 Taiwan Street, Xiamen, Fujian, China | - | CN",
        "1 Hong Kong Street, Singapore | - | SG",
        "Moscow Road 8, Beijing, China | - | CN",
        // the text against the column
        "Futian District, Shenzhen, China | Hong Kong | CN",
        "Futian District, Shenzhen | Hong Kong | CN",
        "5 Tverskaya, Moscow, Russia | China | RU",
        // endings
        "119435, Moscow, Pirogovskaya M. Str., 18, Building 1, Russian Federation | - | RU",
        "Moscow 101000 | - | RU",
        "25th floor, Changsha, Hunan, People’s Republic of China | - | CN",
        "9 Dengzhuang South Rd Beijing, Beijing China | - | CN",
        "Room 445, Beijing China. (See alternate address under Luxembourg). | - | CN",
        "L-4362 Esch-Sur-Alzette, Luxembourg. | - | LU",
        "SEAGOVILLE, TX, 75159, US | - | US",
        "LIANSHAN, SHENZHEN, 518000, CN | - | CN",
        "Kowloon, HK | - | HK",
        "Toronto, Ontario, CA | - | CA",
        "Los Angeles, CA | United States | US",
        "St. Louis, MO | US | US",
        "Pyongyang, Korea, North | - | KP",
        "Seoul, Republic of Korea | - | KR",
        "Istanbul, Türkiye | - | TR",
        "Sharjah, U.A.E. | - | AE",
        "Via Roma 5, Spinadesco, CR | Italy | IT",
        "c/o Muster AG, Fribourg, FR | Switzerland | CH",
        "Science Park, Pak Shek Kok, NT | Hong Kong | HK",
        "Central, HK | China | HK",
        // names within other names
        "Orumiyeh, West Azerbaijan | Iran | IR",
        "West Road, Hohhot, Inner Mongolia 010010 | China | CN",
        "Hohhot, Inner Mongolia | - | CN",
        "Belfast, Northern Ireland | United Kingdom | GB",
        "Rue de Moscow | Djibouti | DJ",
        "Port Moresby, Papua New Guinea | - | PG",
        "Juba, South Sudan | - | SS",
        "Ramallah | West Bank | PS",
        // other writings
        "香港九龙尖沙咀 | - | HK",
        "中国香港中环 | 中国 | HK",
        "深圳市福田区 | - | CN",
        "中国广东省深圳市 | - | CN",
        "г. Москва, ул. Тверская, 5 | - | RU",
        "117218, Российская Федерация, Москва | - | RU",
        // nothing to go by
        "P.O. Box 5 | - | -",
        "- | - | -",
        "Atlantis | Nowhere | -",
      })
  void shouldFindTheEconomy(String text, String column, String code) {
    assertThat(CountryFromText.find(text, column).orElse(null)).isEqualTo(code);
  }
}
