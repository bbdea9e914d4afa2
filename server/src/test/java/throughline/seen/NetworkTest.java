package throughline.seen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.0/24",
        "127.0.0.1, 127.0.0.0/24",
        "2001:db8:7:1:2:3:4:5, 2001:db8:7:0:0:0:0:0/48",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:0/48",
        "::ffff:203.0.113.77, 203.0.113.0/24"
    })
    void an_address_is_shortened_to_its_network(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "localhost", "a.example", "999.1.1.1", "203.0.113.77, 10.0.0.1", ":::::"})
    void what_is_no_address_is_not_kept_and_not_looked_up(String address) {
        assertThat(Network.of(address)).isNull();
    }
}
