// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.skein.exec.Progress;
import io.skein.ingest.layout.ReadOptions;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileReaderTest {

    private static final String HEADER = "transfer_id,from_account_id,to_account_id,at,amount,currency\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void countsDegreesRepeatsAndReturns() throws IOException {
        DataProfile profile = profile("""
                1,a,b,2026-03-02T10:00:00Z,10,USD
                2,a,b,2026-03-03T10:00:00Z,25,USD
                3,a,c,2026-03-03T11:00:00Z,30,USD
                4,b,a,2026-03-04T10:00:00Z,5,EUR
                5,c,c,2026-03-05T10:00:00Z,7,USD
                """);
        assertThat(profile.scope().transfers()).isEqualTo(5);
        assertThat(profile.scope().accounts()).isEqualTo(3);
        assertThat(profile.of(Measure.PAYEES).count()).isEqualTo(2);
        assertThat(Math.round(profile.of(Measure.PAYEES).quantile(1))).isEqualTo(2);
        assertThat(profile.of(Measure.PAYERS).count()).isEqualTo(3);
        assertThat(profile.shares().self()).isEqualTo(0.2);
        assertThat(profile.shares().repeated()).isEqualTo(0.2);
        assertThat(profile.shares().reciprocal()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(profile.shares().round()).isEqualTo(0.4);
    }

    @Test
    void keepsAmountsOfCurrenciesApart() throws IOException {
        DataProfile profile = profile("""
                1,a,b,2026-03-02T10:00:00Z,10,USD
                2,a,b,2026-03-03T10:00:00Z,100000,JPY
                3,a,b,2026-03-03T10:00:00Z,12,USD
                """);
        assertThat(profile.amounts()).extracting(DataProfile.Amounts::currency).containsExactly("USD", "JPY");
        assertThat(profile.of(Measure.AMOUNT).count()).isEqualTo(2);
        assertThat(profile.amounts().getLast().values().quantile(0.5)).isCloseTo(100_000, within(2_300.0));
    }

    @Test
    void measuresRestsOfEachAccountAndCountsRowsOutOfOrder() throws IOException {
        DataProfile profile = profile("""
                1,a,b,2026-03-02T10:00:00Z,10,USD
                2,a,c,2026-03-04T10:00:00Z,10,USD
                3,c,d,2026-03-04T09:00:00Z,10,USD
                """);
        assertThat(profile.of(Measure.REST).count()).isEqualTo(1);
        assertThat(profile.of(Measure.REST).quantile(0.5)).isCloseTo(2, within(0.05));
        assertThat(profile.scope().untimely()).isEqualTo(1);
        assertThat(profile.of(Measure.LIFE).count()).isEqualTo(2);
    }

    @Test
    void saysWhenPeoplePayByHowOftenAWeekdayCame() throws IOException {
        DataProfile profile = profile("""
                1,a,b,2026-03-02T10:30:00Z,10,USD
                2,a,b,2026-03-03T10:00:00Z,10,USD
                3,a,b,2026-03-09T22:00:00Z,10,USD
                """);
        assertThat(profile.hours().get(10)).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(profile.weekdays().get(0)).isCloseTo(0.5, within(1e-9));
        assertThat(profile.weekdays().get(1)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void knowsNoHoursOfDataThatStateDaysOnly() throws IOException {
        assertThat(profile("1,a,b,2026-03-02T00:00:00Z,10,USD\n").hours()).isEmpty();
    }

    @Test
    void countsAccountsOfCustomersWhoseOwnersAreStated() throws IOException {
        Files.writeString(
                folder.resolve("customers.csv"), "customer_id,customer_kind,name\nx,NATURAL,X\ny,NATURAL,Y\n");
        Files.writeString(
                folder.resolve("accounts.csv"), "account_id,bank_id,closed_at\na,K,2026-04-01T00:00:00Z\nb,K,\nc,K,\n");
        Files.writeString(folder.resolve("ownership.csv"), "customer_id,account_id\nx,a\nx,b\n");
        DataProfile profile = profile("1,a,c,2026-03-02T10:00:00Z,10,USD\n");
        assertThat(profile.scope().customers()).isEqualTo(1);
        assertThat(Math.round(profile.of(Measure.ACCOUNTS).quantile(0.5))).isEqualTo(2);
        assertThat(profile.shares().unowned()).isEqualTo(0.5);
        assertThat(profile.shares().closed()).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void refusesDataWithoutTransfers() {
        assertThatThrownBy(() -> profile(""))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("holds no transfer");
    }

    private DataProfile profile(String rows) throws IOException {
        Files.writeString(folder.resolve("transfers.csv"), HEADER + rows);
        Path work = Files.createDirectories(folder.resolve("work"));
        ReadOptions options = ReadOptions.startingAt(Instant.parse("2026-06-01T00:00:00Z"));
        return new ProfileReader(options, work, Progress.NONE).read("bank", folder);
    }
}
