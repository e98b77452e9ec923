// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.shareddevice;

import io.skein.detect.money.BaseSum;
import io.skein.detect.party.Holdings;
import io.skein.detect.party.IdentityTies;
import io.skein.detect.party.Strangers;
import io.skein.detect.party.Uptake;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/** Looks at one device after the other. */
final class DeviceSearch {

    private final GraphView view;
    private final TransferWindow window;
    private final SharedDeviceParameters parameters;
    private final Holdings holdings;
    private final Strangers strangers;
    private final Pace pace;
    private final List<DeviceGang> found = new ArrayList<>();
    private boolean complete = true;
    private long devices;
    private long hubs;

    DeviceSearch(GraphView view, SharedDeviceParameters parameters, RunContext context) {
        this.view = view;
        this.window = view.transfers();
        this.parameters = parameters;
        this.holdings = Holdings.of(view);
        this.strangers = Strangers.of(view, parameters.maxAtHome());
        this.pace = new Pace(context);
    }

    /** {@return what there is on all devices, in the order of their ids} */
    List<DeviceGang> gangs() {
        List<Link> links = view.identities().links();
        int begin = 0;
        while (begin < links.size() && complete) {
            int end = IdentityTies.endOfIdentifier(links, begin);
            if (links.get(begin).sort() == Sort.DEVICE && end - begin > 1) {
                search(links.subList(begin, end));
            }
            pace.step(end - begin);
            pace.finished(end - begin);
            begin = end;
            complete = begin == links.size() || !pace.isSpent();
        }
        pace.tell();
        return found;
    }

    boolean isComplete() {
        return complete;
    }

    /** {@return number of devices with several users} */
    long devices() {
        return devices;
    }

    /** {@return number of those with too many} */
    long hubs() {
        return hubs;
    }

    private void search(List<Link> users) {
        devices++;
        if (users.size() > parameters.maxUsers()) {
            hubs++;
            return;
        }
        pace.step((long) users.size() * users.size());
        Object2IntMap<String> groups = groups(users);
        for (Uptake uptake :
                Uptake.of(users, parameters.span(), parameters.minStrangers(), some -> count(some, groups))) {
            DeviceGang gang = gang(uptake, users.size(), groups);
            boolean enough = gang.transfers().length >= parameters.flow().minTransfers()
                    && BaseSum.paid(view, gang.transfers())
                            .reaches(parameters.flow().minAmount());
            if (enough) {
                found.add(gang);
            }
        }
    }

    /** Asked of all users at once: who joins two others may come after them, and would make strangers fewer by coming. */
    private Object2IntMap<String> groups(List<Link> users) {
        List<String> customers = users.stream().map(Link::customerId).toList();
        int[] groups = strangers.groups(customers);
        Object2IntMap<String> groupOf = new Object2IntOpenHashMap<>();
        for (int place = 0; place < groups.length; place++) {
            groupOf.put(customers.get(place), groups[place]);
        }
        return groupOf;
    }

    private static int count(List<String> customers, Object2IntMap<String> groups) {
        return (int) customers.stream().mapToInt(groups::getInt).distinct().count();
    }

    private DeviceGang gang(Uptake uptake, int degree, Object2IntMap<String> groups) {
        List<String> customers = uptake.customerIds();
        Int2IntOpenHashMap groupOf = new Int2IntOpenHashMap();
        Int2LongOpenHashMap since = new Int2LongOpenHashMap();
        for (int place = 0; place < customers.size(); place++) {
            long began = Uptake.began(uptake.users().get(place)).toEpochMilli();
            for (int account : holdings.accounts(customers.get(place))) {
                groupOf.putIfAbsent(account, groups.getInt(customers.get(place)));
                since.putIfAbsent(account, began);
                pace.step(1 + window.outEnd(account) - window.outStart(account));
            }
        }
        int[] transfers = Holdings.among(window, groupOf.keySet().toIntArray(), transfer -> {
            int from = window.from(transfer);
            int to = window.to(transfer);
            return groupOf.get(from) != groupOf.get(to)
                    && window.epochMillis(transfer) >= Math.max(since.get(from), since.get(to));
        });
        IntOpenHashSet involved = new IntOpenHashSet();
        for (int transfer : transfers) {
            involved.add(groupOf.get(window.from(transfer)));
            involved.add(groupOf.get(window.to(transfer)));
        }
        return new DeviceGang(uptake, degree, transfers, involved.size());
    }
}
