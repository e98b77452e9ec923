// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.shareddevice;

import io.skein.detect.party.Uptake;

/**
 * Strangers on one device among whom money moved.
 *
 * @param uptake who began to use it, and how many strangers they are
 * @param degree how many customers use it in all
 * @param transfers among strangers after both had used it, in the window's order
 * @param involved how many of the strangers took part in those
 */
record DeviceGang(Uptake uptake, int degree, int[] transfers, int involved) {

    String deviceId() {
        return uptake.users().getFirst().identifierId();
    }
}
