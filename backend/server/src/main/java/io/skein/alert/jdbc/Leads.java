// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.jdbc;

import io.skein.alert.AlertStatus;
import io.skein.alert.WorkItem;
import io.skein.alert.WorkItem.Part;
import io.skein.jdbc.Conditions;
import io.skein.jdbc.Row;
import io.skein.jdbc.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells which alerts lead: of a story its strongest open part, and every alert that stands alone. It is kept in the alert, so that a page of
 * the queue needs no look at stories.
 *
 * <p>Whoever changes status, score or stories must {@link #lock} before it writes to an alert, and tell afterwards: two people who close two parts at the
 * same moment would else each see the other's part open, and none would lead.
 */
final class Leads {

    private static final String OPEN = "('OPEN', 'IN_REVIEW', 'ESCALATED')";

    /** Open ones before closed ones before those that became part of others; among them the highest score, then the most evidence. */
    private static final String STRONGEST_FIRST = "case when a.status in " + OPEN
            + " then 0 when a.status = 'MERGED' then 2 else 1 end, a.score desc, a.transfer_count desc, a.id";

    private final Session session;

    Leads(Session session) {
        this.session = session;
    }

    /** Keeps all others who tell waiting until the transaction ends. */
    void lock() {
        session.query("select name from lead_lock for update", List.of(), row -> row.text(1));
    }

    /** Tells it anew of every alert. */
    void tellAll() {
        tell(new Conditions());
        session.update(
                "update alert set leads = true where leads = false and status <> 'MERGED'"
                        + " and not exists (select 1 from story_part p where p.alert_id = alert.id)",
                List.of());
    }

    /** Tells it anew of the stories of these alerts. */
    void tell(Collection<String> alertIds) {
        for (List<String> chunk : Conditions.chunks(alertIds)) {
            Conditions ofTheirStories = new Conditions()
                    .and(
                            "p.story_id in (select story_id from story_part where "
                                    + Conditions.anyOf("alert_id", chunk) + ")",
                            chunk.toArray());
            tell(ofTheirStories);
        }
    }

    /** Few change each time, so what is told wrong is read first; as one statement H2 would rank all parts anew for every alert. */
    private void tell(Conditions ofStories) {
        List<String> wrong = session.query(
                "select id from (select a.id, a.leads, a.status, row_number() over (partition by p.story_id order by "
                        + STRONGEST_FIRST + ") as place from story_part p join alert a on a.id = p.alert_id"
                        + ofStories.where() + ") ranked where leads <> (place = 1 and status <> 'MERGED')",
                ofStories.parameters(),
                row -> row.text(1));
        for (List<String> chunk : Conditions.chunks(wrong)) {
            session.update("update alert set leads = not leads where " + Conditions.anyOf("id", chunk), chunk);
        }
    }

    /** {@return the item that each of these alerts is part of} */
    Map<String, WorkItem> items(Collection<String> alertIds) {
        Map<String, List<Placed>> parts = new LinkedHashMap<>();
        for (List<String> chunk : Conditions.chunks(alertIds)) {
            Conditions asked = new Conditions().andAnyOf("q.id", chunk);
            session.stream(
                    "select q.id, a.id, a.typology, a.status, a.score, a.version, a.leads from alert q"
                            + " left join story_part own on own.alert_id = q.id"
                            + " left join story_part p on p.story_id = own.story_id"
                            + " join alert a on a.id = coalesce(p.alert_id, q.id)"
                            + asked.where() + " order by q.id, " + STRONGEST_FIRST,
                    asked.parameters(),
                    Placed::of,
                    placed -> parts.computeIfAbsent(placed.asked, none -> new ArrayList<>())
                            .add(placed));
        }
        Map<String, WorkItem> items = new HashMap<>();
        parts.forEach((id, placed) -> items.put(id, item(placed)));
        return items;
    }

    private static WorkItem item(List<Placed> placed) {
        @Nullable
        String lead = placed.stream()
                .filter(Placed::leads)
                .map(each -> each.part.alertId())
                .findFirst()
                .orElse(null);
        return new WorkItem(lead, placed.stream().map(Placed::part).toList());
    }

    private record Placed(String asked, Part part, boolean leads) {

        static Placed of(Row row) {
            return new Placed(
                    row.text(1),
                    new Part(row.text(2), row.text(3), AlertStatus.valueOf(row.text(4)), row.real(5), (int)
                            row.number(6)),
                    row.bool(7));
        }
    }
}
