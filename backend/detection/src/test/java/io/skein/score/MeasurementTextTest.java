// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.LocalizedText;
import io.skein.detect.Unit;
import io.skein.model.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.9452      | share                            | 94.5 %       | 94.5 %
            1           | share                            | 100 %        | 100 %
            0           | share                            | 0 %          | 0 %
            226503.21   | major units of the base currency | 226,503 USD  | 226,503 USD
            12.3456     | major units of the base currency | 12.3 USD     | 12.3 USD
            0.004567    | major units of the base currency | 0.00457 USD  | 0.00457 USD
            1234567890  | major units of the base currency | 1,234,567,890 USD | 1,234,567,890 USD
            5           | transfers                        | 5 transfers  | 5 笔转账
            1           | transfers                        | 1 transfer   | 1 笔转账
            1           | passes                           | 1 pass       | 1 次循环
            2           | parties                          | 2 parties    | 2 个当事方
            28          | hours                            | 1 day 4 h    | 1 天 4 小时
            51.5        | hours                            | 2 days 3 h   | 2 天 3 小时
            48          | hours                            | 2 days       | 2 天
            1.25        | hours                            | 1 h 15 min   | 1 小时 15 分钟
            0.25        | hours                            | 15 min       | 15 分钟
            0.0111      | hours                            | 40 s         | 40 秒
            0           | hours                            | 0 s          | 0 秒
            0.7         | weight                           | 0.7          | 0.7
            """)
    void readsInBothLanguages(double value, String unit, String english, String chinese) {
        assertThat(MeasurementText.of(value, Unit.of(unit), CurrencyUnit.of("USD")))
                .isEqualTo(new LocalizedText(english, chinese));
    }
}
