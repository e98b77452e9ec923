// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.shareddevice;

import static io.skein.detect.LocalizedText.NONE;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.SharedIdentifier;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.party.Holdings;
import io.skein.detect.party.TieRules;
import io.skein.detect.party.TieRules.Weights;
import io.skein.detect.party.Uptake;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import java.time.Duration;
import java.util.List;

/** Writes devices shared by strangers down as findings. */
final class DeviceReport {

    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final FindingMaker maker;
    private final Holdings holdings;
    private final int maxUsers;

    DeviceReport(GraphView view, SharedDeviceParameters parameters) {
        this.maker = new FindingMaker(view, SharedDeviceDescriptor.DESCRIPTOR);
        this.holdings = Holdings.of(view);
        this.maxUsers = parameters.maxUsers();
    }

    Finding finding(DeviceGang gang) {
        List<String> customers = gang.uptake().customerIds().stream().sorted().toList();
        double weight = new TieRules(Weights.USUAL, 1, maxUsers).weight(Sort.DEVICE, gang.degree());
        SharedIdentifier device = new SharedIdentifier(gang.deviceId(), Sort.DEVICE, customers, gang.degree(), weight);
        FindingMaker.Draft draft = new FindingMaker.Draft(
                List.of(gang.deviceId(), gang.uptake().users().getFirst().customerId()),
                holdings.accounts(customers),
                gang.transfers(),
                indicators(gang, maker.ids(gang.transfers())),
                null);
        return maker.of(draft, customers, List.of(device));
    }

    private List<Indicator> indicators(DeviceGang gang, List<String> ids) {
        Uptake uptake = gang.uptake();
        int strangers = uptake.measure();
        return List.of(
                new Indicator(SharedDeviceDescriptor.STRANGERS, strangers, List.of(), related(uptake)),
                new Indicator(SharedDeviceDescriptor.USERS, gang.degree(), List.of(), NONE),
                new Indicator(SharedDeviceDescriptor.UPTAKE, hours(uptake.users()), List.of(), NONE),
                new Indicator(SharedDeviceDescriptor.INVOLVED, (double) gang.involved() / strangers, ids, NONE),
                new Indicator(SharedDeviceDescriptor.TRANSFERS, gang.transfers().length, ids, NONE),
                maker.amount(SharedDeviceDescriptor.AMOUNT, gang.transfers()));
    }

    private static LocalizedText related(Uptake uptake) {
        int customers = uptake.users().size();
        return customers == uptake.measure()
                ? NONE
                : new LocalizedText(
                        customers + " customers, of whom some belong together openly",
                        "共 " + customers + " 名客户，其中部分公开相关");
    }

    private static double hours(List<Link> users) {
        Duration uptake = Duration.between(Uptake.began(users.getFirst()), Uptake.began(users.getLast()));
        return uptake.toMillis() / MILLIS_PER_HOUR;
    }
}
