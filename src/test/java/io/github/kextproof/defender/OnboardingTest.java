package io.github.kextproof.defender;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnboardingTest {
    @ParameterizedTest
    @CsvSource({"/tmp/onboard.py, /usr/bin/python", "/tmp/onboard.sh, /bin/bash"})
    void a_script_runs_as_root_in_its_own_language(String script, String interpreter) {
        PreparedMac mac = new PreparedMac().answeringAnything("Generating ...\n");

        assertThat(new Onboarding(mac.shell()).run(script).stdout().text()).isEqualTo("Generating ...\n");
        assertThat(mac.asked).containsExactly("/usr/bin/sudo -n -- " + interpreter + " " + script);
    }
}
