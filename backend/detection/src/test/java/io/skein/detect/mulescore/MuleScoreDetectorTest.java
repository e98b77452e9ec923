// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.mulescore;

import static io.skein.detect.DetectorProbe.ids;
import static io.skein.detect.DetectorProbe.note;
import static io.skein.detect.DetectorProbe.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.ParameterValues;
import io.skein.window.IdentityGraphs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MuleScoreDetectorTest {

    private static final String MULE = """
        window: @0d .. @180d
        owner: ann mule
        owner: v1 a1
        owner: v2 a2
        owner: v3 a3
        account: mule opened=@91d
        customer: ann NATURAL born=1980-01-01
        a1 -1000.00 EUR @100d-> mule
        a2 -1500.00 EUR @100d5h-> mule
        mule -2400.00 EUR @100d9h-> boss
        a3 -2500.00 EUR @104d-> mule
        mule -2500.00 EUR @104d2h-> boss
        """;

    private final DetectorProbe<MuleParameters> probe = new DetectorProbe<>(new MuleScoreDetector());

    @Test
    void findsNewAccountThatPassesOnWhatStrangersPayIn() {
        Finding finding = probe.only(MULE);

        assertThat(finding.subject().accountIds()).containsExactly("mule");
        assertThat(ids(finding)).containsExactly("t1", "t2", "t3", "t4", "t5");
        assertThat(value(finding, "newness")).isCloseTo(0.9, within(1e-9));
        assertThat(value(finding, "strangerShare")).isEqualTo(1);
        assertThat(value(finding, "passedShare")).isCloseTo(0.98, within(1e-9));
        assertThat(value(finding, "muleScore")).isCloseTo(0.25 * 0.9 + 0.25 + 0.3 * 0.98, within(1e-9));
        assertThat(value(finding, "senders")).isEqualTo(3);
        assertThat(value(finding, "amount")).isEqualTo(5_000);
    }

    @Test
    void oldAccountNeedsAllOtherSigns() {
        String old = MULE.replace("opened=@91d", "opened=@-900d");
        String young = old.replace("born=1980-01-01", "born=2006-01-01");

        assertThat(probe.run(old)).isEmpty();
        assertThat(probe.run(young)).isEmpty();
        assertThat(probe.with(IdentityGraphs.parse("ann DEVICE:x\nbob DEVICE:x"))
                        .run(young))
                .hasSize(1);
        assertThat(probe.with(IdentityGraphs.parse("ann DEVICE:x\nbob DEVICE:x\ndeclared: ann bob"))
                        .run(young))
                .isEmpty();
    }

    @Test
    void ageUnknownIsNoSign() {
        Finding finding = probe.with(Map.of("minScore", "0.5")).only(MULE.replace("opened=@91d", "kind=CURRENT"));

        assertThat(value(finding, "newness")).isZero();
        assertThat(note(finding, "newness")).isEqualTo("opening date not known");
    }

    @Test
    void studentWhoseFamilyPaysInIsNoMule() {
        String student = MULE.replace("born=1980-01-01", "born=2006-01-01");
        String home = "ann ADDRESS:h\nv1 ADDRESS:h\nv2 ADDRESS:h\nv3 ADDRESS:h";

        assertThat(probe.run(student)).hasSize(1);
        assertThat(probe.with(IdentityGraphs.parse(home)).run(student)).isEmpty();
        assertThat(probe.with(IdentityGraphs.parse("declared: ann v1\ndeclared: ann v2\ndeclared: ann v3"))
                        .run(student))
                .isEmpty();
    }

    @Test
    void collectionForATripOnAnAccountOfSomeAgeIsNoMule() {
        assertThat(probe.run(MULE.replace("opened=@91d", "opened=@20d"))).isEmpty();
    }

    @Test
    void firstWagesAreLivedOn() {
        assertThat(probe.run(MULE.replace("mule -2400.00", "mule -400.00"))).isEmpty();
        assertThat(probe.run(MULE.replace("a3 -", "a2 -"))).isEmpty();
    }

    @Test
    void whoPaidBeforeIsNoStranger() {
        String known = "a1 -5.00 EUR @70d-> mule\na2 -5.00 EUR @70d-> mule\na3 -5.00 EUR @50d-> mule\n";

        assertThat(probe.run(MULE + known)).isEmpty();
    }

    @Test
    void organisationsAreLeftToOthers() {
        assertThat(probe.run(MULE.replace("NATURAL", "LEGAL"))).isEmpty();
    }

    @Test
    void saysWhatHasNoRate() {
        Finding finding = probe.only(MULE.replace("a1 -1000.00 EUR", "a1 -1000.00 CHF"));

        assertThat(note(finding, "amount")).isEqualTo("without the part in CHF, which has no rate");
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> probe.detector().parameters(new ParameterValues(Map.of("minScore", "2"))))
                .hasMessageStartingWith("parameter minScore must be");
        assertThatThrownBy(() -> probe.detector().parameters(new ParameterValues(Map.of("youngBelow", "80"))))
                .hasMessage("youngYears must be at most oldYears, were 80 and 70");
    }
}
