// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.jdbc;

import io.skein.alert.Alert;
import io.skein.alert.AlertContent;
import io.skein.alert.AlertStatus;
import io.skein.alert.Story;
import io.skein.alert.Story.Chapter;
import io.skein.alert.Story.Link;
import io.skein.alert.Story.Part;
import io.skein.alert.Story.Tie;
import io.skein.jdbc.Conditions;
import io.skein.jdbc.Row;
import io.skein.jdbc.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what stories are composed of and keeps them. */
final class Stories {

    private static final String LINE = "\n";

    private Stories() {}

    /** {@return what the open alerts are about, by id} */
    static List<AlertContent> openContents(Session session) {
        Conditions conditions = new Conditions().and("m.kind in ('T', 'C')").andAnyOf("a.status", AlertStatus.open());
        Map<String, Collected> byAlert = new LinkedHashMap<>();
        session.stream(
                "select a.id, a.first_event_at, m.kind, m.member_id from alert a join alert_member m on m.alert_id ="
                        + " a.id"
                        + conditions.where() + " order by a.id, m.kind, m.place",
                conditions.parameters(),
                row -> new Member(row.text(1), row.instant(2), row.text(3), row.text(4)),
                member -> byAlert.computeIfAbsent(member.alertId, none -> new Collected(member.firstEventAt))
                        .of(member.kind)
                        .add(member.id));
        return byAlert.entrySet().stream()
                .map(each -> new AlertContent(
                        each.getKey(),
                        each.getValue().firstEventAt,
                        each.getValue().transfers,
                        each.getValue().customers))
                .toList();
    }

    /** Keeps these stories instead of all earlier ones but those that are closed as a whole: what was decided together stays together. */
    static void replace(Session session, List<Story> stories) {
        drop(session, stories);
        List<List<?>> heads = new ArrayList<>();
        List<List<?>> parts = new ArrayList<>();
        List<List<?>> links = new ArrayList<>();
        for (Story story : stories) {
            heads.add(List.of(story.id(), story.parts().size(), story.isTruncated()));
            for (int place = 0; place < story.parts().size(); place++) {
                Part part = story.parts().get(place);
                parts.add(List.of(
                        part.alertId(),
                        story.id(),
                        place,
                        String.join(LINE, part.inAccountIds()),
                        String.join(LINE, part.outAccountIds())));
            }
            for (Link link : story.links()) {
                links.add(List.of(story.id(), link.fromAlertId(), link.toAlertId(), link.tie(), link.strength()));
            }
        }
        session.batch("insert into story (id, part_count, is_truncated) values (?, ?, ?)", heads);
        session.batch(
                "insert into story_part (alert_id, story_id, place, in_accounts, out_accounts) values (?, ?, ?, ?, ?)",
                parts);
        session.batch(
                "insert into story_link (story_id, from_alert, to_alert, tie, strength) values (?, ?, ?, ?, ?)", links);
    }

    /** A story that somebody closed as a whole while these were composed is dropped if a part of it is among theirs. */
    private static void drop(Session session, List<Story> stories) {
        Set<String> partIds = stories.stream()
                .flatMap(story -> story.parts().stream())
                .map(Part::alertId)
                .collect(Collectors.toSet());
        Set<String> open = new HashSet<>();
        Set<String> closed = new HashSet<>();
        session.stream(
                "select p.story_id, p.alert_id, a.status from story_part p join alert a on a.id = p.alert_id",
                List.of(),
                row -> new Standing(row.text(1), row.text(2), AlertStatus.valueOf(row.text(3))),
                part -> {
                    if (part.status.isOpen() || partIds.contains(part.alertId)) {
                        open.add(part.storyId);
                    } else if (part.status != AlertStatus.MERGED) {
                        closed.add(part.storyId);
                    }
                });
        closed.removeAll(open);
        List<String> dropped = session.query("select id from story", List.of(), row -> row.text(1)).stream()
                .filter(id -> !closed.contains(id))
                .toList();
        for (List<String> chunk : Conditions.chunks(dropped)) {
            session.update("delete from story_link where " + Conditions.anyOf("story_id", chunk), chunk);
            session.update("delete from story_part where " + Conditions.anyOf("story_id", chunk), chunk);
            session.update("delete from story where " + Conditions.anyOf("id", chunk), chunk);
        }
    }

    /** {@return a page of the story that an alert belongs to, if it belongs to one} */
    static Optional<Story.Page> page(Session session, String alertId, int first, int from) {
        return session.first("""
            select s.id, s.part_count, s.is_truncated from story s
            join story_part p on p.story_id = s.id where p.alert_id = ?\
            """, List.of(alertId), row -> new Head(row.text(1), (int) row.number(2), row.bool(3)))
                .map(head -> page(session, head, first, from));
    }

    private static Story.Page page(Session session, Head head, int first, int from) {
        List<Placed> parts = session.query(
                """
                select alert_id, in_accounts, out_accounts, place from story_part
                where story_id = ? and place >= ? order by place limit ?\
                """,
                List.of(head.id, from, first),
                row -> new Placed((int) row.number(4), new Part(row.text(1), lines(row.text(2)), lines(row.text(3)))));
        List<String> ids = parts.stream().map(each -> each.part.alertId()).toList();
        Map<String, Alert> alerts = new HashMap<>();
        AlertRows.findAll(session, ids).forEach(alert -> alerts.put(alert.id(), alert));
        List<Chapter> chapters = parts.stream()
                .map(each ->
                        new Chapter(each.place, Objects.requireNonNull(alerts.get(each.part.alertId())), each.part))
                .toList();
        int next = from + chapters.size();
        return new Story.Page(
                head.id,
                head.partCount,
                head.isTruncated,
                chapters,
                links(session, head.id, ids),
                next < head.partCount ? next : null);
    }

    private static List<Link> links(Session session, String storyId, List<String> alertIds) {
        if (alertIds.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(storyId));
        parameters.addAll(alertIds);
        parameters.addAll(alertIds);
        return session.query(
                "select from_alert, to_alert, tie, strength from story_link where story_id = ? and ("
                        + Conditions.anyOf("from_alert", alertIds) + " or " + Conditions.anyOf("to_alert", alertIds)
                        + ") order by strength desc, from_alert, to_alert, tie",
                parameters,
                Stories::link);
    }

    private static Link link(Row row) {
        return new Link(row.text(1), row.text(2), Tie.valueOf(row.text(3)), row.real(4));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(LINE, -1));
    }

    private record Head(String id, int partCount, boolean isTruncated) {}

    private record Placed(int place, Part part) {}

    private record Standing(String storyId, String alertId, AlertStatus status) {}

    private record Member(String alertId, Instant firstEventAt, String kind, String id) {}

    private record Collected(Instant firstEventAt, List<String> transfers, List<String> customers) {

        Collected(Instant firstEventAt) {
            this(firstEventAt, new ArrayList<>(), new ArrayList<>());
        }

        List<String> of(String kind) {
            return kind.equals("T") ? transfers : customers;
        }
    }
}
