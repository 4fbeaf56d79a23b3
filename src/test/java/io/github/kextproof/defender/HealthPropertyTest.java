package io.github.kextproof.defender;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.fuzz.HealthListing;
import io.github.kextproof.fuzz.HealthOracle;
import io.github.kextproof.fuzz.Heard;
import io.github.kextproof.fuzz.JsonOracle;
import io.github.kextproof.fuzz.PreparedShell;
import io.github.kextproof.fuzz.Spoilt;
import io.github.kextproof.macos.ToolMissing;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever Defender prints, it is protected only if it says so. */
class HealthPropertyTest {
    private static final int TRIES = 1_000;

    @Provide
    Arbitrary<HealthListing> listings() {
        return Spoilt.listings();
    }

    @Provide
    Arbitrary<List<Heard>> spoiltTexts() {
        return Spoilt.answersTo("health text");
    }

    @Provide
    Arbitrary<List<Heard>> spoiltJson() {
        return Spoilt.answersTo("health JSON");
    }

    @Provide
    Arbitrary<Heard> noise() {
        return Spoilt.noise();
    }

    @Property(tries = TRIES, seed = "27", shrinking = ShrinkingMode.BOUNDED)
    void an_intact_listing_means_what_it_says(@ForAll("listings") HealthListing listing) {
        Assume.that(!unreadable(listing));

        assertThat(Protection.of(HealthText.parse(listing.text())) instanceof Protection.Full)
                .isEqualTo(listing.saysFull());
    }

    @Property(tries = TRIES, seed = "27", shrinking = ShrinkingMode.BOUNDED)
    void text_and_json_of_one_listing_mean_the_same(@ForAll("listings") HealthListing listing) {
        Assume.that(!unreadable(listing));

        assertThat(HealthJson.parse(listing.json()).shown())
                .isEqualTo(HealthText.parse(listing.text()).shown());
    }

    @Property(tries = TRIES, seed = "27", shrinking = ShrinkingMode.BOUNDED)
    void a_spoilt_listing_protects_only_if_it_still_says_so(@ForAll("spoiltTexts") List<Heard> answers) {
        Optional<Protection> read = read(answers).flatMap(HealthPropertyTest::protection);

        if (read.filter(Protection.Full.class::isInstance).isPresent()) {
            assertThat(answers.get(0).exited(0)).isTrue();
            assertThat(HealthOracle.of(answers.get(0).out()).allowsFull()).isTrue();
        }
        if (read.filter(Protection.Blocked.class::isInstance).isPresent()) {
            assertThat(HealthOracle.of(answers.get(0).out()).allowsBlocked()).isTrue();
        }
    }

    @Property(tries = TRIES, seed = "27", shrinking = ShrinkingMode.BOUNDED)
    void spoilt_json_protects_only_if_it_still_says_so(@ForAll("spoiltJson") List<Heard> answers) {
        Optional<Protection> read = readJson(answers).flatMap(HealthPropertyTest::protection);

        if (read.filter(Protection.Full.class::isInstance).isPresent()) {
            assertThat(answers.get(1).exited(0)).isTrue();
            assertThat(JsonOracle.allowsFull(Printed.readable(answers.get(1).out())))
                    .isTrue();
        }
    }

    @Property(tries = TRIES, seed = "27", shrinking = ShrinkingMode.BOUNDED)
    void noise_is_silence_that_fits_in_a_message(@ForAll("noise") Heard noise) {
        Optional<HealthAnswer> read = read(List.of(noise));

        assertThat(read.stream())
                .allSatisfy(answer ->
                        assertThat(answer.toString()).hasSizeBetween(1, 999).matches("\\P{Cntrl}*"));
    }

    /** Two values of one field, or a licence that reads neither true nor false. */
    private static boolean unreadable(HealthListing listing) {
        return listing.others().containsAll(List.of("health_issues=[]", "health_issues=[\"missing license\"]"))
                || listing.others().contains("licensed=maybe");
    }

    private static Optional<HealthAnswer> read(List<Heard> answers) {
        try {
            return Optional.of(new Mdatp(PreparedShell.mac(answers)).health());
        } catch (ToolMissing exit127) {
            return Optional.empty();
        }
    }

    private static Optional<HealthAnswer> readJson(List<Heard> answers) {
        Mdatp mdatp = new Mdatp(PreparedShell.mac(answers));
        try {
            mdatp.health();
            return mdatp.healthFromJson();
        } catch (ToolMissing exit127) {
            return Optional.empty();
        }
    }

    private static Optional<Protection> protection(HealthAnswer answer) {
        return answer instanceof HealthAnswer.Read read ? Optional.of(read.protection()) : Optional.empty();
    }
}
