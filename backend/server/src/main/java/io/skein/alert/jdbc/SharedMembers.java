// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.jdbc;

import io.skein.alert.Alert;
import io.skein.alert.AlertStatus;
import io.skein.alert.RelatedAlerts;
import io.skein.alert.RelatedAlerts.Related;
import io.skein.jdbc.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds alerts by the members they share with one. What became part of another alert is left out: that other stands for it. */
final class SharedMembers {

    private static final String SHARED = """
        select other.alert_id as id,
          sum(case when other.kind = 'T' then 1 else 0 end) as transfers,
          sum(case when other.kind = 'C' then 1 else 0 end) as customers,
          sum(case when other.kind = 'A' then 1 else 0 end) as accounts,
          count(*) over () as total
        from alert_member own
        join alert_member other on other.member_id = own.member_id and other.kind = own.kind
          and other.alert_id <> own.alert_id
        join alert a on a.id = other.alert_id and a.status <> ?
        where own.alert_id = ? and own.kind in ('T', 'C', 'A')
        group by other.alert_id
        order by transfers desc, customers desc, accounts desc, id
        limit ?\
        """;

    private SharedMembers() {}

    static RelatedAlerts of(Session session, String alertId, int limit) {
        List<Counts> nearest = session.query(
                SHARED,
                List.of(AlertStatus.MERGED, alertId, limit),
                row -> new Counts(row.text(1), row.number(2), row.number(3), row.number(4), row.number(5)));
        long total = nearest.isEmpty() ? 0 : nearest.getFirst().total;
        return new RelatedAlerts(withAlerts(session, nearest), total);
    }

    private static List<Related> withAlerts(Session session, List<Counts> nearest) {
        Map<String, Alert> alerts = new HashMap<>();
        AlertRows.findAll(session, nearest.stream().map(Counts::alertId).toList())
                .forEach(alert -> alerts.put(alert.id(), alert));
        List<Related> related = new ArrayList<>();
        for (Counts counts : nearest) {
            Alert alert = alerts.get(counts.alertId);
            if (alert != null) {
                related.add(new Related(alert, counts.transfers, counts.customers, counts.accounts));
            }
        }
        return related;
    }

    private record Counts(String alertId, long transfers, long customers, long accounts, long total) {}
}
