package io.github.kextproof.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedMacOsTest {
    @ParameterizedTest
    @CsvSource({
        "10.15.7, 10.15.7, 19H15, true",
        "10.15, 10.15.7, 19H15, true",
        "10.15.7, 10.15.6, 19G73, false",
        "10.15.1, 10.15.11, 19H15, false",
        "10.15.7 19H15, 10.15.7, 19H15, true",
        "10.15.7 19H2, 10.15.7, 19H15, false",
        "11, 11.7, 20G817, true"
    })
    void a_version_fits_its_own_patches_and_a_build_only_itself(
            String expected, String version, String build, boolean met) {
        ExpectedMacOs macOs = ExpectedMacOs.parse(expected);

        assertThat(macOs.isMetBy(version, build)).isEqualTo(met);
        assertThat(macOs).hasToString(expected);
    }
}
