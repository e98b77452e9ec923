// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.jdbc;

import static io.skein.alert.Drafts.drafts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.skein.alert.AlertContent;
import io.skein.alert.AlertDraft;
import io.skein.alert.AlertIdentity;
import io.skein.alert.AlertStatus;
import io.skein.alert.AlertStore;
import io.skein.alert.StatusChange;
import io.skein.alert.Story;
import io.skein.alert.Story.Link;
import io.skein.alert.Story.Part;
import io.skein.alert.Story.Tie;
import io.skein.jdbc.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoriesTest {

    private static final Instant NOW = Instant.parse("2026-04-02T10:00:00Z");

    private final AlertStore store;
    private final List<AlertDraft> drafts =
            List.of(drafts().path("a", "b"), drafts().path("c", "d"), drafts().path("e", "f"));
    private final List<String> ids =
            drafts.stream().map(draft -> AlertIdentity.idOf(draft.key())).toList();

    StoriesTest(TestDatabase kind) {
        store = new JdbcAlertStore(kind.empty());
        store.takeIn(drafts, "r1", NOW);
    }

    @Test
    void handsOutWhatOpenAlertsAreAbout() {
        store.changeStatus(new StatusChange(ids.get(2), 1, AlertStatus.CLOSED_NO_ACTION, "known", "me", NOW));

        assertThat(store.openContents()).extracting(AlertContent::id).containsExactlyInAnyOrder(ids.get(0), ids.get(1));
        AlertContent first = store.openContents().stream()
                .filter(each -> each.id().equals(ids.getFirst()))
                .findFirst()
                .orElseThrow();
        assertThat(first.transferIds())
                .isEqualTo(drafts.getFirst().finding().evidence().transfers().stream()
                        .map(transfer -> transfer.id())
                        .toList());
        assertThat(first.customerIds()).containsExactly("ca", "cb");
        assertThat(first.firstEventAt())
                .isEqualTo(drafts.getFirst().finding().window().from());
    }

    @Test
    void servesAStoryPageByPage() {
        Link one = new Link(ids.get(0), ids.get(1), Tie.PASSED_ON, 0.9);
        Link other = new Link(ids.get(1), ids.get(2), Tie.SHARED_CUSTOMERS, 0.5);
        store.replaceStories(List.of(story(true, List.of(one, other), ids)));

        Story.Page first = store.story(ids.get(2), 2, 0).orElseThrow();
        assertThat(first.partCount()).isEqualTo(3);
        assertThat(first.isTruncated()).isTrue();
        assertThat(first.parts())
                .extracting(Story.Chapter::place, each -> each.alert().id())
                .containsExactly(tuple(0, ids.get(0)), tuple(1, ids.get(1)));
        assertThat(first.parts().getFirst().inAccountIds()).containsExactly("in 1", "in, 2");
        assertThat(first.parts().getFirst().outAccountIds()).isEmpty();
        assertThat(first.links()).containsExactly(one, other);
        assertThat(first.next()).isEqualTo(2);

        Story.Page second = store.story(ids.get(0), 2, 2).orElseThrow();
        assertThat(second.parts()).extracting(each -> each.alert().id()).containsExactly(ids.get(2));
        assertThat(second.links()).containsExactly(other);
        assertThat(second.next()).isNull();
    }

    @Test
    void replacesAllStories() {
        store.replaceStories(List.of(story(false, List.of(), ids.subList(0, 2))));
        store.replaceStories(List.of(story(false, List.of(), ids.subList(1, 3))));

        assertThat(store.story(ids.get(0), 10, 0)).isEmpty();
        assertThat(store.story(ids.get(1), 10, 0))
                .hasValueSatisfying(page -> assertThat(page.id()).isEqualTo("story:" + ids.get(1)));
    }

    private static Story story(boolean isTruncated, List<Link> links, List<String> alertIds) {
        List<Part> parts = Stream.concat(
                        Stream.of(new Part(alertIds.getFirst(), List.of("in 1", "in, 2"), List.of())),
                        alertIds.stream().skip(1).map(id -> new Part(id, List.of("in"), List.of("out"))))
                .toList();
        return new Story("story:" + alertIds.getFirst(), parts, links, isTruncated);
    }
}
