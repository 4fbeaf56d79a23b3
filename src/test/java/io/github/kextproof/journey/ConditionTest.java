package io.github.kextproof.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.lab.Management;
import io.github.kextproof.lab.Platform;
import io.github.kextproof.lab.Survey;
import io.github.kextproof.mac.MacOsVersion;
import io.github.kextproof.macos.Architecture;
import io.github.kextproof.macos.Consent;
import io.github.kextproof.macos.Enrollment;
import io.github.kextproof.macos.HardwareFacts;
import io.github.kextproof.macos.KextPayload;
import io.github.kextproof.macos.Mdm;
import io.github.kextproof.macos.OsRelease;
import io.github.kextproof.macos.PolicyRow;
import io.github.kextproof.macos.Sip;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
    private static final Consent CONSENT = new Consent(true, List.of());

    @ParameterizedTest
    @ValueSource(strings = {"10.13", "10.14.6", "10.15.7"})
    void intel_macs_of_the_kernel_extension_era_are_in(String macos) {
        Platform platform = platform(Architecture.INTEL, macos);

        assertThat(Condition.INTEL.ruledOutBy(platform)).isEmpty();
        assertThat(Condition.KERNEL_EXTENSION_ERA.ruledOutBy(platform)).isEmpty();
    }

    @Test
    void apple_silicon_is_out() {
        assertThat(Condition.INTEL.ruledOutBy(platform(Architecture.APPLE_SILICON, "12.6")))
                .contains("Apple silicon: the approval this proves exists on Intel Macs only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.12.6", "11", "11.7", "12.6"})
    void macos_before_10_13_and_from_11_is_out(String macos) {
        assertThat(Condition.KERNEL_EXTENSION_ERA.ruledOutBy(platform(Architecture.INTEL, macos)))
                .contains("macOS " + MacOsVersion.parse(macos)
                        + ": Defender's kernel extension needs approval on macOS 10.13 to 10.15 only");
    }

    @Test
    void a_mac_without_consent_is_out() {
        assertThat(Condition.CONSENT_REQUIRED.ruledOutBy(survey(new Consent(false, List.of()), Management.NONE)))
                .contains("spctl kext-consent is disabled: no kernel extension is ever blocked");
    }

    @Test
    void a_consent_list_names_its_teams() {
        assertThat(Condition.CONSENT_REQUIRED.ruledOutBy(
                        survey(new Consent(true, List.of("UBF8T346G9", "EG7KH642X6")), Management.NONE)))
                .contains(
                        "the spctl kext-consent list is not empty (UBF8T346G9, EG7KH642X6): it can only be changed from"
                                + " Recovery");
    }

    @Test
    void an_enrolled_mac_is_out_where_a_person_must_approve() {
        assertThat(Condition.NOT_ENROLLED.ruledOutBy(survey(CONSENT, Management.JAMF)))
                .contains("enrolled in MDM (jamf): approval is up to its profiles, not to the person at the Mac");
        assertThat(Condition.NOT_ENROLLED.ruledOutBy(survey(CONSENT, Management.NONE)))
                .isEmpty();
    }

    @Test
    void a_profile_that_forbids_approval_is_named() {
        assertThat(Condition.APPROVAL_NOT_FORBIDDEN.ruledOutBy(survey(
                        new PolicyRow.Absent(),
                        List.of(new KextPayload(
                                "Other Vendor", "com.example.kext", "Other", false, Set.of("EG7KH642X6"), Map.of())))))
                .contains("the profile \"Other Vendor\" forbids users to approve kernel extensions"
                        + " (AllowUserOverrides=false)");
    }

    @Test
    void a_mac_that_was_approved_once_is_out_and_a_blocked_one_is_in() {
        assertThat(Condition.NEVER_APPROVED.ruledOutBy(survey(new PolicyRow.Present(true), List.of())))
                .contains("Defender's kernel extension was approved on this Mac before (KextPolicy allowed=1); only a"
                        + " snapshot, Recovery or a new image undoes that. " + Recovery.STEPS);
        assertThat(Condition.NEVER_APPROVED.ruledOutBy(survey(new PolicyRow.Present(false), List.of())))
                .isEmpty();
    }

    @Test
    void managed_scenarios_want_their_own_mdm() {
        assertThat(Condition.MANAGED_BY_JAMF.ruledOutBy(survey(CONSENT, Management.JAMF)))
                .isEmpty();
        assertThat(Condition.MANAGED_BY_JAMF.ruledOutBy(survey(CONSENT, Management.INTUNE)))
                .contains("managed by intune: this scenario is about approval by jamf");
        assertThat(Condition.MANAGED_BY_INTUNE.ruledOutBy(survey(CONSENT, Management.NONE)))
                .contains("not enrolled in MDM: this scenario is about approval by intune");
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void a_clean_unmanaged_intel_mac_of_the_era_is_ruled_out_by_mdm_scenarios_only(Condition condition) {
        boolean mdm = condition == Condition.MANAGED_BY_JAMF || condition == Condition.MANAGED_BY_INTUNE;

        assertThat(condition.ruledOutBy(platform(Architecture.INTEL, "10.15.7")))
                .isEmpty();
        assertThat(condition.ruledOutBy(survey(CONSENT, Management.NONE)).isPresent())
                .isEqualTo(mdm);
    }

    private static Platform platform(Architecture architecture, String macos) {
        return new Platform(
                new HardwareFacts("MacBookPro15,1", architecture),
                new OsRelease("Mac OS X", MacOsVersion.parse(macos), "19H2"));
    }

    private static Survey survey(Consent consent, Management management) {
        return survey(consent, management, new PolicyRow.Absent(), List.of());
    }

    private static Survey survey(PolicyRow policy, List<KextPayload> payloads) {
        return survey(CONSENT, Management.NONE, policy, payloads);
    }

    private static Survey survey(Consent consent, Management management, PolicyRow policy, List<KextPayload> payloads) {
        Platform platform = platform(Architecture.INTEL, "10.15.7");
        return new Survey(
                platform.hardware(),
                platform.os(),
                "en",
                Sip.ENABLED,
                consent,
                new Enrollment(false, Mdm.NONE, Optional.empty()),
                management,
                payloads,
                policy,
                Optional.empty(),
                Duration.ZERO,
                List.of());
    }
}
