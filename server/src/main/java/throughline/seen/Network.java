package throughline.seen;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a request came from, shortened before it is kept: enough to notice that an account is used from somewhere else,
 * not enough to tell one device from its neighbour.
 */
final class Network {
    private static final int OF_FOUR = 3;
    private static final int OF_SIX = 6;

    private Network() {}

    /** “203.0.113.0/24” or “2001:db8:7::/48”; nothing where it is no address. */
    static @Nullable String of(@Nullable String address) {
        // A name would be looked up, and what a proxy passes on may be anything.
        if (address == null || !address.matches("[0-9a-fA-F:.]{2,45}(%\\w+)?")) {
            return null;
        }
        try {
            var bytes = InetAddress.getByName(address.replaceAll("%.*", "")).getAddress();
            var kept = bytes.length == 4 ? OF_FOUR : OF_SIX;
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + 8 * kept;
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
