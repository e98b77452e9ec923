// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.function.IntFunction;

/**
 * Collects what is known of the accounts and customers of one window, in any order; of others it takes no notice. One thread may add
 * accounts while another adds customers.
 */
public final class ProfilesBuilder {

    private static final int ABSENT = -1;

    private final Object2IntOpenHashMap<String> accountNumbers;
    private final Object2IntOpenHashMap<String> customerNumbers;
    private final Profiles.AccountColumns accounts;
    private final Profiles.CustomerColumns customers;
    private boolean knowsAccounts;
    private boolean knowsCustomers;

    /** Makes a builder that knows nothing yet of those accounts and their owners. */
    public ProfilesBuilder(AccountTable table) {
        accountNumbers = numbers(table.count(), table::id);
        customerNumbers = numbers(table.customerCount(), table::customerId);
        accounts = new Profiles.AccountColumns(table.count());
        customers = new Profiles.CustomerColumns(table.customerCount());
    }

    /** {@return whether that account is one of the window's} */
    public boolean hasAccount(String accountId) {
        return accountNumbers.containsKey(accountId);
    }

    /** {@return whether that customer owns an account of the window} */
    public boolean hasCustomer(String customerId) {
        return customerNumbers.containsKey(customerId);
    }

    /** Adds what is known of an account, in the place of what was added of it before. */
    public ProfilesBuilder add(AccountProfile profile) {
        int account = accountNumbers.getInt(profile.accountId());
        if (account != ABSENT) {
            accounts.set(account, profile);
            knowsAccounts = true;
        }
        return this;
    }

    /** Adds what is known of a customer, in the place of what was added before. */
    public ProfilesBuilder add(CustomerProfile profile) {
        int customer = customerNumbers.getInt(profile.customerId());
        if (customer != ABSENT) {
            customers.set(customer, profile);
            knowsCustomers = true;
        }
        return this;
    }

    /** {@return what was added; the builder must not be used any more} */
    public Profiles build() {
        return new Profiles(
                knowsAccounts ? accounts : new Profiles.AccountColumns(0),
                knowsCustomers ? customers : new Profiles.CustomerColumns(0));
    }

    private static Object2IntOpenHashMap<String> numbers(int count, IntFunction<String> ids) {
        Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>(count);
        numbers.defaultReturnValue(ABSENT);
        for (int number = 0; number < count; number++) {
            numbers.put(ids.apply(number), number);
        }
        return numbers;
    }
}
