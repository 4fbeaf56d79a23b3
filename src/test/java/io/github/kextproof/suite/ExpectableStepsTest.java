package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.journey.Step;
import io.github.kextproof.journey.Steps;
import io.github.kextproof.lab.Management;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code expect.step} may name is what journeys are made of. */
class ExpectableStepsTest {
    private static final List<String> WALKED = Stream.of(
                    Steps.installDefender(),
                    Steps.onboard(),
                    Steps.findItBlocked(),
                    Steps.seeTheOffer(),
                    Steps.getAllowPressed(),
                    Steps.findItProtected(),
                    Steps.letTheOfferLapse(),
                    Steps.retriggerWithKextutil(),
                    Steps.reopenAndSeeTheOffer(),
                    Steps.loadWithKextutil(),
                    Steps.findItApprovedBy(Management.JAMF),
                    Steps.findItApprovedBy(Management.INTUNE),
                    Steps.neverSeeItBlocked(),
                    Steps.seeThatItIsApprovedBeforehand(),
                    Steps.getItApprovedAsTheInventorySays(),
                    Steps.letItDetectATestFile())
            .map(Step::name)
            .toList();

    @Test
    void the_schema_names_every_step_there_is_and_no_other() throws IOException {
        List<String> named = new ArrayList<>();
        new ObjectMapper()
                .readTree(InventoryReader.schema())
                .at("/$defs/expect/properties/step/enum")
                .forEach(step -> named.add(step.asText()));

        assertThat(named)
                .startsWith(WalkOverSsh.BEFORE_ALL_STEPS, "Start from a clean Mac")
                .hasSize(WALKED.size() + 2)
                .containsAll(WALKED);
    }

    @Test
    void the_guide_names_every_step() throws IOException {
        String guide = Files.readString(Path.of("src/site/markdown/stub-macs.md"));

        assertThat(WALKED)
                .filteredOn(step -> !step.endsWith("intune"))
                .allMatch(step -> guide.contains("`" + step + "`"));
    }
}
