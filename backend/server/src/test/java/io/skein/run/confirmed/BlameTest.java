// SPDX-License-Identifier: Apache-2.0
package io.skein.run.confirmed;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.CanonicalKey;
import io.skein.detect.Finding;
import io.skein.model.ListKey;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.run.ScanBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlameTest {

    private static final List<Transfer> CHAIN = List.of(
            ScanBench.transfer("t1", "victim", "mule", 1, 900),
            ScanBench.transfer("t2", "mule", "friend", 2, 900),
            ScanBench.transfer("t3", "friend", "shop", 3, 900));

    @Test
    void victimOfATakeOverIsNotToBlame() {
        assertThat(Blame.of("account-takeover").keys(finding(List.of(CHAIN.getFirst()))))
                .containsExactly(new ListKey(ListKey.Kind.ACCOUNT, "mule"));
    }

    @Test
    void ofALayeringChainThoseWhoPassOnAreToBlame() {
        assertThat(Blame.of("layering").keys(finding(CHAIN)))
                .extracting(ListKey::value)
                .containsExactlyInAnyOrder("mule", "friend");
    }

    @Test
    void subjectOfAFanIsToBlameAndNotWhoPaysIt() {
        assertThat(Blame.of("fan-in").keys(finding(CHAIN)))
                .extracting(ListKey::text)
                .containsExactly("ACCOUNT:subject");
    }

    @Test
    void ofARingOfIdentitiesTheCustomersAreToBlame() {
        assertThat(Blame.of("shared-identity").keys(finding(CHAIN)))
                .extracting(ListKey::text)
                .containsExactly("CUSTOMER:ann");
    }

    @Test
    void nearnessAloneBlamesNobody() {
        assertThat(Blame.of("exposure").keys(finding(CHAIN))).isEmpty();
        assertThat(Blame.of("not a detector").keys(finding(CHAIN))).isEmpty();
    }

    @Test
    void isWrittenDownForEveryDetector() throws Exception {
        String page = Files.readString(Path.of("../../docs/watch-lists.md"));

        assertThat(Blame.decided()).allSatisfy(id -> assertThat(page).contains("`" + id + "`"));
    }

    private static Finding finding(List<Transfer> transfers) {
        return new Finding(
                "any",
                1,
                CanonicalKey.of("any", List.of("member")),
                new Finding.Subject(List.of("subject"), List.of("ann")),
                new Finding.FindingEvidence(transfers, List.of(), List.of()),
                new TimeWindow(ScanBench.DAY, ScanBench.DAY.plus(Duration.ofDays(1))),
                List.of(),
                null);
    }
}
