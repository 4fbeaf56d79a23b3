package io.github.kextproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.journey.Owner;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategoriesTest {
    @Test
    void every_owner_has_one_category() {
        assertThat(of("failed", message(Owner.PRODUCT))).containsExactly("Product: Defender or macOS misbehaved");
        assertThat(of("broken", message(Owner.APPROVAL))).containsExactly("Approval: nobody pressed Allow in time");
        assertThat(of("broken", message(Owner.LAB))).containsExactly("Lab: the Mac, its network or its accounts");
        assertThat(of("broken", message(Owner.CONFIGURATION))).containsExactly("Configuration: inventory or package");
        assertThat(of("broken", message(Owner.HARNESS))).containsExactly("Harness: kextproof itself");
    }

    @Test
    void an_exception_without_a_finding_is_the_harness_own() {
        assertThat(of("broken", "java.lang.NullPointerException\nlab"))
                .containsExactly("Harness: an unexpected exception");
        assertThat(of("failed", "expected: 1")).containsExactly("Harness: an unexpected exception");
    }

    @Test
    void an_unfinished_journey_has_its_own_category() {
        assertThat(of("broken", "not finished: 'install' was under way, step 2 of 9"))
                .containsExactly("Not finished: the run was ended");
    }

    @Test
    void a_skipped_journey_is_not_applicable() {
        assertThat(of("skipped", "macOS 11.7 uses system extensions")).containsExactly("Not applicable to the Mac");
    }

    @Test
    void passed_journeys_have_none() {
        assertThat(of("passed", "")).isEmpty();
    }

    private static String message(Owner owner) {
        return Samples.finding(Samples.MOJAVE, owner).message();
    }

    private static List<String> of(String status, String message) {
        return Categories.all().stream()
                .filter(category -> category.matchedStatuses().contains(status))
                .filter(category -> message.matches(category.messageRegex()))
                .map(Categories.Category::name)
                .toList();
    }
}
