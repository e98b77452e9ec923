// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.skein.ingest.layout.DayRate;
import io.skein.model.CurrencyUnit;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateFileTest {

    private static final CurrencyUnit USD = CurrencyUnit.of("USD");
    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    private static final CurrencyUnit JPY = CurrencyUnit.of("JPY");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @TempDir
    private Path folder = Path.of("");

    private Path quarantine = Path.of("");

    @BeforeEach
    void places() {
        quarantine = folder.resolve("rejects.csv");
    }

    @Test
    void readsOneRateARowWhateverTheOrderOfColumns() throws IOException {
        RateFile.Contents contents = read(USD, """
            Rate,Date,Currency,source
            1.08,2026-01-05,EUR,desk
            0.0064,2026-01-05,JPY,desk
            1,2026-01-05,USD,desk
            """);

        assertThat(contents.rates()).containsExactly(new DayRate(DAY, EUR, 1.08), new DayRate(DAY, JPY, 0.0064));
        assertThat(contents.rejected()).isZero();
        assertThat(quarantine).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-30,EUR,1.1 | date     | NOT_A_TIME",
                "2026-01-05,EURO,1.1| currency | UNKNOWN_CURRENCY",
                "2026-01-05,,1.1    | currency | MISSING_VALUE",
                "2026-01-05,EUR,    | rate     | MISSING_VALUE",
                "2026-01-05,EUR,0   | rate     | BAD_RATE",
                "2026-01-05,EUR,-1  | rate     | BAD_RATE",
                "2026-01-05,EUR,NaN | rate     | BAD_RATE",
                "2026-01-05,EUR,1e99| rate     | BAD_RATE",
                "2026-01-05,USD,1.1 | rate     | INCONSISTENT",
                "2026-01-05,EUR     | ''       | RAGGED_ROW"
            })
    void putsABadLineAsideAndGoesOn(String line, String field, String reason) throws IOException {
        RateFile.Contents contents = read(USD, "date,currency,rate\n" + line + "\n2026-01-05,JPY,0.0064\n");

        assertThat(contents.rates()).containsExactly(new DayRate(DAY, JPY, 0.0064));
        assertThat(contents.rejected()).isEqualTo(1);
        assertThat(Files.readString(quarantine)).contains("rates.csv,2," + field + "," + reason + ",");
    }

    @Test
    void readsTheHistoryOfTheEuropeanCentralBankThroughTheEuro() throws IOException {
        RateFile.Contents contents = read(USD, """
            Date,USD,JPY,CYP,
            2026-01-06,1.10,N/A,N/A,
            2026-01-05,1.08,160.0,N/A,
            """);

        assertThat(contents.rates()).hasSize(3);
        assertThat(contents.rates().get(0)).isEqualTo(new DayRate(DAY.plusDays(1), EUR, 1.10));
        assertThat(contents.rates().get(1)).isEqualTo(new DayRate(DAY, EUR, 1.08));
        assertThat(contents.rates().get(2).baseUnitsPerUnit()).isCloseTo(1.08 / 160, within(1e-12));
    }

    @Test
    void readsItWithTheEuroAsBase() throws IOException {
        assertThat(read(EUR, "Date,USD,JPY,\n2026-01-05,1.25,160.0,\n").rates())
                .containsExactly(new DayRate(DAY, USD, 0.8), new DayRate(DAY, JPY, 1 / 160.0));
    }

    @Test
    void refusesADayOnWhichTheBaseHasNoRate() throws IOException {
        RateFile.Contents contents = read(JPY, "Date,USD,JPY,XQQ,\n2026-01-05,1.08,N/A,1,\n2026-01-06,1.08,160,1,\n");

        assertThat(contents.rates()).extracting(DayRate::day).containsOnly(DAY.plusDays(1));
        assertThat(Files.readString(quarantine))
                .contains("rates.csv,1,XQQ,UNKNOWN_CURRENCY,")
                .contains("rates.csv,2,JPY,MISSING_VALUE,");
    }

    @Test
    void saysWhatIsWrongWithAFileThatHoldsNoRate() throws IOException {
        assertThatThrownBy(() -> RateFile.read(folder.resolve("none.csv"), USD, quarantine))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("none.csv cannot be read: there is no such file");
        assertThatThrownBy(() -> read(USD, "day,code,value\n"))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("header that is none of a rate file: date,currency,rate");
        assertThatThrownBy(() -> read(USD, "date,currency,rate\n2026-01-05,EUR,none\n"))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("has no rate into USD in it; its 1 rejected lines are in ");
    }

    private RateFile.Contents read(CurrencyUnit base, String text) throws IOException {
        return RateFile.read(Files.writeString(folder.resolve("rates.csv"), text), base, quarantine);
    }
}
