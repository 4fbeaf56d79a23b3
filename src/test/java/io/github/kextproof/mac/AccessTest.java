package io.github.kextproof.mac;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessTest {
    private static String shown(String address) {
        return new Access(address, 22, "qa", new Login.Agent(), new HostKeyPin.Fingerprint("SHA256:x")).shown();
    }

    @Test
    void it_is_shown_as_a_person_would_write_it() {
        assertThat(shown("mini.lab")).isEqualTo("qa@mini.lab:22");
        assertThat(shown("10.0.0.7")).isEqualTo("qa@10.0.0.7:22");
        assertThat(shown("fe80::1")).isEqualTo("qa@[fe80::1]:22");
    }
}
