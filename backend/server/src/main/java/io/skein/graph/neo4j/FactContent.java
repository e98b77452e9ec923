// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.model.Account;
import io.skein.model.Customer;
import io.skein.model.Device;
import io.skein.model.Fact;
import io.skein.model.FactKind;
import io.skein.model.IdentifierUse;
import io.skein.model.Login;
import io.skein.model.Ownership;
import io.skein.model.Transfer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact as the graph holds it: the properties it states, in one order, and the ends it joins if it is a relationship.
 *
 * @param kind what sort of fact
 * @param id business id
 * @param from id of the node it starts at; null for a node
 * @param to id of the node it ends at; null for a node
 * @param stated properties that the fact states, without those of identity and time; absent values are null
 */
public record FactContent(
        FactKind kind,
        String id,
        @Nullable String from,
        @Nullable String to,
        Map<String, @Nullable Object> stated) {

    private static final int HASH_BUFFER = 256;
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(() -> {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    });

    /** {@return the content of that fact} */
    public static FactContent of(Fact fact) {
        Map<String, @Nullable Object> stated = new LinkedHashMap<>();
        return switch (fact) {
            case Customer customer -> node(fact, state(customer, stated));
            case Account account -> node(fact, state(account, stated));
            case Device device -> node(fact, put(stated, "type", device.type()));
            case IdentifierUse use ->
                joined(fact, use.customerId(), use.identifierId(), put(stated, "since", utc(use.since())));
            case Ownership owns -> joined(fact, owns.customerId(), owns.accountId(), state(owns, stated));
            case Login login -> joined(fact, login.customerId(), login.deviceId(), state(login, stated));
            case Transfer transfer ->
                joined(fact, transfer.fromAccountId(), transfer.toAccountId(), state(transfer, stated));
        };
    }

    /** {@return names of the properties that facts of that kind state, in the order of {@link #stated}} */
    public static List<String> names(FactKind kind) {
        return switch (kind) {
            case CUSTOMER -> List.of("partyKind", "name", "bornOn", "country", "segment");
            case ACCOUNT ->
                List.of("bankId", "number", "accountKind", "accountClass", "currency", "openedAt", "closedAt");
            case DEVICE -> List.of("type");
            case IDENTIFIER_USE -> List.of("since");
            case OWNERSHIP -> List.of("role", "since");
            case LOGIN -> List.of("at", "ip");
            case TRANSFER ->
                List.of("at", "paidMinor", "paidCurrency", "receivedMinor", "receivedCurrency", "channel", "reference");
        };
    }

    /** {@return kind and value of the shared node at the end, where storing this fact makes one} */
    List<String> target() {
        if (kind != FactKind.IDENTIFIER_USE || to == null) {
            return List.of();
        }
        int colon = to.indexOf(':');
        return List.of(to.substring(0, colon), to.substring(colon + 1));
    }

    /** {@return first 64 bits of the SHA-256 of everything stated, ends included; equal content, equal hash} */
    public long hash() {
        StringBuilder text = new StringBuilder(HASH_BUFFER);
        append(text, from);
        append(text, to);
        stated.values().forEach(value -> append(text, value));
        byte[] digest = SHA_256.get().digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong();
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append('-');
            return;
        }
        // the length in front keeps two neighbouring values from reading like two others
        String words = value.toString();
        text.append(words.length()).append(':').append(words);
    }

    private static FactContent node(Fact fact, Map<String, @Nullable Object> stated) {
        return new FactContent(fact.kind(), fact.id(), null, null, stated);
    }

    private static FactContent joined(Fact fact, String from, String to, Map<String, @Nullable Object> stated) {
        return new FactContent(fact.kind(), fact.id(), from, to, stated);
    }

    private static Map<String, @Nullable Object> state(Customer customer, Map<String, @Nullable Object> stated) {
        stated.put("partyKind", customer.partyKind().name());
        stated.put("name", customer.name());
        stated.put("bornOn", customer.bornOn());
        stated.put("country", customer.country());
        return put(stated, "segment", customer.segment());
    }

    private static Map<String, @Nullable Object> state(Account account, Map<String, @Nullable Object> stated) {
        stated.put("bankId", account.bankId());
        stated.put("number", account.number());
        stated.put("accountKind", account.accountKind().name());
        stated.put(
                "accountClass",
                account.accountClass() == null ? null : account.accountClass().name());
        stated.put(
                "currency",
                account.currency() == null ? null : account.currency().code());
        stated.put("openedAt", utc(account.openedAt()));
        return put(stated, "closedAt", utc(account.closedAt()));
    }

    private static Map<String, @Nullable Object> state(Ownership owns, Map<String, @Nullable Object> stated) {
        stated.put("role", owns.role().name());
        return put(stated, "since", utc(owns.since()));
    }

    private static Map<String, @Nullable Object> state(Login login, Map<String, @Nullable Object> stated) {
        stated.put("at", utc(login.at()));
        return put(stated, "ip", login.ip());
    }

    private static Map<String, @Nullable Object> state(Transfer transfer, Map<String, @Nullable Object> stated) {
        stated.put("at", utc(transfer.at()));
        stated.put("paidMinor", transfer.paid().amountMinor());
        stated.put("paidCurrency", transfer.paid().currency().code());
        stated.put("receivedMinor", transfer.received().amountMinor());
        stated.put("receivedCurrency", transfer.received().currency().code());
        stated.put("channel", transfer.channel().name());
        return put(stated, "reference", transfer.reference());
    }

    private static Map<String, @Nullable Object> put(
            Map<String, @Nullable Object> stated, String name, @Nullable Object value) {
        stated.put(name, value);
        return stated;
    }

    private static @Nullable ZonedDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(ZoneOffset.UTC);
    }
}
