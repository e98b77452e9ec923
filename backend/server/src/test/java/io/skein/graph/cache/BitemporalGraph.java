// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.cache;

import io.skein.exec.RunContext;
import io.skein.graph.GraphState;
import io.skein.graph.Identities;
import io.skein.graph.WindowFeed;
import io.skein.graph.WindowReader;
import io.skein.model.Ownership.Role;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.window.AccountProfile;
import io.skein.window.CustomerProfile;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.ProfilesBuilder;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindowBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A graph of versions in memory, with the rules of the real one: nothing is overwritten, the latest recorded version holds. */
final class BitemporalGraph implements WindowReader, WindowFeed {

    String storeId = "store";
    int wholeReads;
    Runnable whileRead = () -> {};

    private final Map<String, List<Version<Transfer>>> transfers = new LinkedHashMap<>();
    private final Map<String, List<Version<DeviceUse>>> logins = new LinkedHashMap<>();
    private final Map<String, List<Version<AccountProfile>>> accounts = new LinkedHashMap<>();
    private final Map<String, List<Version<CustomerProfile>>> customers = new LinkedHashMap<>();
    private final List<Version<Owned>> owned = new ArrayList<>();
    private final List<Version<Link>> identifiers = new ArrayList<>();

    void transfer(Instant recordedAt, Transfer transfer) {
        List<Version<Transfer>> versions = transfers.computeIfAbsent(transfer.id(), id -> new ArrayList<>());
        if (versions.stream().noneMatch(version -> version.stated.equals(transfer))) {
            versions.add(new Version<>(recordedAt, versions.size() + 1, transfer));
        }
    }

    void login(Instant recordedAt, String id, DeviceUse login) {
        List<Version<DeviceUse>> versions = logins.computeIfAbsent(id, key -> new ArrayList<>());
        versions.add(new Version<>(recordedAt, versions.size() + 1, login));
    }

    void owner(Instant recordedAt, String accountId, String customerId) {
        holder(recordedAt, accountId, new Holder(customerId, Role.OWNER));
    }

    void holder(Instant recordedAt, String accountId, Holder holder) {
        owned.add(new Version<>(recordedAt, 1, new Owned(accountId, List.of(holder))));
    }

    void account(Instant recordedAt, AccountProfile account) {
        List<Version<AccountProfile>> versions = accounts.computeIfAbsent(account.accountId(), id -> new ArrayList<>());
        versions.add(new Version<>(recordedAt, versions.size() + 1, account));
    }

    void customer(Instant recordedAt, CustomerProfile customer) {
        List<Version<CustomerProfile>> versions =
                customers.computeIfAbsent(customer.customerId(), id -> new ArrayList<>());
        versions.add(new Version<>(recordedAt, versions.size() + 1, customer));
    }

    void identifier(Instant recordedAt, Link link) {
        identifiers.add(new Version<>(recordedAt, 1, link));
    }

    @Override
    public GraphView read(TimeWindow interval, Instant knownAt, RateTable rates, RunContext context) {
        TransferWindowBuilder builder = new TransferWindowBuilder(interval);
        inForce(transfers.values(), knownAt).forEach(builder::transfer);
        Identities identities = new Identities();
        owned(knownAt).forEach(account -> identities.hold(account, builder));
        known(identifiers, knownAt).distinct().forEach(identities::add);
        deviceUses(knownAt).stream()
                .filter(login -> login.firstAt().isBefore(interval.to()))
                .map(login -> new Link(login.customerId(), login.deviceId(), Sort.DEVICE, login.firstAt()))
                .forEach(identities::add);
        TransferWindow window = builder.build();
        ProfilesBuilder profiles = new ProfilesBuilder(window.accounts());
        inForce(accounts.values(), knownAt).forEach(profiles::add);
        inForce(customers.values(), knownAt).forEach(profiles::add);
        return new GraphView(window, identities.graph(), profiles.build(), rates);
    }

    @Override
    public TimeWindow extent() {
        List<Instant> times = transfers.values().stream()
                .flatMap(List::stream)
                .map(version -> version.stated.at())
                .sorted()
                .toList();
        return times.isEmpty()
                ? new TimeWindow(Instant.EPOCH, Instant.EPOCH)
                : new TimeWindow(times.getFirst(), times.getLast().plusMillis(1));
    }

    @Override
    public Instant watermark() {
        List<Instant> recorded = new ArrayList<>(List.of(Instant.EPOCH));
        transfers.values().forEach(versions -> versions.forEach(version -> recorded.add(version.recordedAt)));
        logins.values().forEach(versions -> versions.forEach(version -> recorded.add(version.recordedAt)));
        accounts.values().forEach(versions -> versions.forEach(version -> recorded.add(version.recordedAt)));
        customers.values().forEach(versions -> versions.forEach(version -> recorded.add(version.recordedAt)));
        owned.forEach(version -> recorded.add(version.recordedAt));
        identifiers.forEach(version -> recorded.add(version.recordedAt));
        return recorded.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    @Override
    public GraphState state() {
        return new GraphState(
                storeId,
                watermark(),
                count(transfers.values()),
                owned.size(),
                identifiers.size(),
                count(logins.values()),
                count(accounts.values()) + count(customers.values()));
    }

    @Override
    public Optional<TransferWindow> transfers(TimeWindow interval, RunContext context) {
        wholeReads++;
        TransferWindowBuilder builder = new TransferWindowBuilder(interval);
        inForce(transfers.values(), Instant.MAX).forEach(builder::transfer);
        whileRead.run();
        return Optional.of(builder.build());
    }

    @Override
    public List<TransferVersion> transfersSince(Instant recordedAfter) {
        return transfers.values().stream()
                .flatMap(versions -> versions.stream()
                        .filter(version -> version.recordedAt.isAfter(recordedAfter))
                        .map(version -> new TransferVersion(
                                version.stated,
                                version.number,
                                version.stated.equals(
                                        latest(versions, Instant.MAX).orElseThrow()))))
                .toList();
    }

    @Override
    public List<Owned> owners() {
        return owned(Instant.MAX);
    }

    @Override
    public List<Link> identifierLinks() {
        return known(identifiers, Instant.MAX).distinct().toList();
    }

    @Override
    public List<DeviceUse> deviceUses() {
        return deviceUses(Instant.MAX);
    }

    private List<DeviceUse> deviceUses(Instant knownAt) {
        Map<String, DeviceUse> first = new TreeMap<>();
        inForce(logins.values(), knownAt)
                .forEach(login -> first.merge(
                        login.customerId() + " " + login.deviceId(),
                        login,
                        (one, other) -> one.firstAt().isBefore(other.firstAt()) ? one : other));
        return List.copyOf(first.values());
    }

    @Override
    public List<AccountProfile> accountProfiles() {
        return inForce(accounts.values(), Instant.MAX).toList();
    }

    @Override
    public List<CustomerProfile> customerProfiles() {
        return inForce(customers.values(), Instant.MAX).toList();
    }

    private List<Owned> owned(Instant knownAt) {
        Map<String, List<Holder>> holders = new TreeMap<>();
        known(owned, knownAt)
                .forEach(each -> holders.computeIfAbsent(each.accountId(), id -> new ArrayList<>())
                        .addAll(each.holders()));
        return holders.entrySet().stream()
                .map(entry -> new Owned(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static <T> Stream<T> known(List<Version<T>> versions, Instant knownAt) {
        return versions.stream()
                .filter(version -> !version.recordedAt.isAfter(knownAt))
                .map(version -> version.stated);
    }

    private static <T> Stream<T> inForce(Collection<List<Version<T>>> histories, Instant knownAt) {
        return histories.stream().flatMap(versions -> latest(versions, knownAt).stream());
    }

    private static <T> Optional<T> latest(List<Version<T>> versions, Instant knownAt) {
        return versions.stream()
                .filter(version -> !version.recordedAt.isAfter(knownAt))
                .max(Comparator.comparing((Version<T> version) -> version.recordedAt)
                        .thenComparingInt(version -> version.number))
                .map(version -> version.stated);
    }

    private static <T> long count(Collection<List<Version<T>>> histories) {
        return histories.stream().mapToLong(List::size).sum();
    }

    private record Version<T>(Instant recordedAt, int number, T stated) {}
}
