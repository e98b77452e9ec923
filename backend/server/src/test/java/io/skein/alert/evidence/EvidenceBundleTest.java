// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.alert.Drafts;
import io.skein.detect.LocalizedText;
import io.skein.detect.Truncation;
import io.skein.model.PlatformException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EvidenceBundleTest {

    @Test
    void readsBackWhatItWrote() {
        EvidenceBundle bundle = Drafts.drafts().path("a", "b", "c", "a").evidence();

        EvidenceBundle read = EvidenceBundle.parse(bundle.canonicalJson());

        assertThat(read).isEqualTo(bundle);
        assertThat(read.canonicalJson()).isEqualTo(bundle.canonicalJson());
    }

    @Test
    void readsBackSharedIdentities() {
        EvidenceBundle bundle = Drafts.drafts().ring("x", "y").evidence();

        assertThat(EvidenceBundle.parse(bundle.canonicalJson())).isEqualTo(bundle);
    }

    @Test
    void keepsItsBytesForEver() {
        String json = Drafts.drafts().path("a", "b").evidence().canonicalJson();

        assertThat(json)
                .isEqualTo("{\"format\":2,\"derivation\":{\"parameters\":{\"minAmount\":\"100\",\"window\":\"P30D\"},"
                        + "\"dataWatermark\":\"2026-04-01T00:00:00Z\","
                        + "\"window\":{\"from\":\"2026-03-01T08:00:00Z\",\"to\":\"2026-03-31T08:00:00Z\"},"
                        + "\"baseCurrency\":\"EUR\","
                        + "\"rates\":[{\"day\":\"2026-01-01\",\"currency\":\"USD\",\"baseUnitsPerUnit\":0.92}],"
                        + "\"maxFindings\":1000,\"maxWork\":1000000,\"scoreModel\":\"cycle/1\"},"
                        + "\"finding\":{\"detectorId\":\"cycle\",\"detectorVersion\":1,"
                        + "\"key\":\"cycle:d3e6d6a84122cb8e664313a08d68a820\",\"accountIds\":[\"a\",\"b\"],"
                        + "\"customerIds\":[\"ca\",\"cb\"],"
                        + "\"window\":{\"from\":\"2026-03-01T08:00:00Z\",\"to\":\"2026-03-03T08:00:00Z\"},"
                        + "\"transfers\":[{\"id\":\"t-a-b\",\"fromAccountId\":\"a\",\"toAccountId\":\"b\","
                        + "\"at\":\"2026-03-01T08:00:00Z\",\"paid\":{\"amount\":\"1000.00\",\"currency\":\"EUR\"},"
                        + "\"received\":{\"amount\":\"1000.00\",\"currency\":\"EUR\"},\"channel\":\"WIRE\"}],"
                        + "\"flows\":[{\"accountId\":\"a\",\"in\":[],"
                        + "\"out\":[{\"amount\":\"1000.00\",\"currency\":\"EUR\"}],\"kept\":[],\"dwell\":null}],"
                        + "\"identifiers\":[],\"indicators\":[{\"name\":\"hops\",\"value\":1.0,"
                        + "\"transferIds\":[\"t-a-b\"],\"note\":{\"english\":\"quote \\\" and line\\nbreak\",\"chinese\":\"引号\"}}],"
                        + "\"truncation\":{\"limit\":\"maxHops\",\"value\":8,\"order\":{\"english\":\"earliest first\",\"chinese\":\"早者优先\"},"
                        + "\"scope\":\"run\"}}}");
    }

    @Test
    void stillReadsTheFormThatKnewEnglishOnly() {
        String present = Drafts.drafts().path("a", "b").evidence().canonicalJson();
        String former = present.replace("{\"format\":2,", "{\"format\":1,")
                .replace("{\"english\":\"earliest first\",\"chinese\":\"早者优先\"}", "\"earliest first\"");

        EvidenceBundle read = EvidenceBundle.parse(former);

        assertThat(read.finding().truncation())
                .extracting(Truncation::order)
                .isEqualTo(new LocalizedText("earliest first", "earliest first"));
        assertThat(EvidenceBundle.isInPresentForm(former)).isFalse();
        assertThat(EvidenceBundle.isInPresentForm(present)).isTrue();
    }

    @Test
    void tellsANewWatermarkFromANewFinding() {
        EvidenceBundle before = Drafts.drafts().path("a", "b").evidence();
        EvidenceBundle later = Drafts.drafts()
                .watermark(Instant.parse("2026-05-01T00:00:00Z"))
                .path("a", "b")
                .evidence();
        EvidenceBundle dearer = Drafts.drafts().amountMinor(5).path("a", "b").evidence();

        assertThat(later.sha256()).isNotEqualTo(before.sha256());
        assertThat(later.findingSha256()).isEqualTo(before.findingSha256());
        assertThat(dearer.findingSha256()).isNotEqualTo(before.findingSha256());
    }

    @Test
    void refusesATextOfAnotherFormat() {
        String other =
                Drafts.drafts().path("a", "b").evidence().canonicalJson().replace("\"format\":2", "\"format\":9");

        assertThatThrownBy(() -> EvidenceBundle.parse(other))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("format");
    }
}
