// SPDX-License-Identifier: Apache-2.0
package io.skein.localneo4j;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Asks whether a Bolt server answers, without a driver. */
final class BoltProbe {

    private static final int CONNECT_MILLIS = 1000;
    private static final int READ_MILLIS = 5000;

    /** Bolt's magic number, then four version proposals: 5.8 down to 5.0, 4.4 down to 4.2, none, none. */
    private static final byte[] HANDSHAKE = {
        0x60, 0x60, (byte) 0xB0, 0x17, 0, 8, 8, 5, 0, 2, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private BoltProbe() {}

    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            socket.setSoTimeout(READ_MILLIS);
            socket.getOutputStream().write(HANDSHAKE);
            socket.getOutputStream().flush();
            byte[] version = socket.getInputStream().readNBytes(4);
            return version.length == 4 && version[3] != 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** {@return a port that is free on the loopback address just now} */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
