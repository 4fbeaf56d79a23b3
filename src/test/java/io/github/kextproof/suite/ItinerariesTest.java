package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.journey.Itinerary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What scenarios say that they would do, held against what they do. */
class ItinerariesTest {
    /** What the inventory has a reset run on the machine that hosts the Mac. */
    private static final String RESET = "vmrun";

    @ParameterizedTest
    @CsvSource({
        "FRESH_APPROVAL, catalina-zh-tw",
        "REAPPROVAL, mojave-ja",
        "FRESH_APPROVAL, high-sierra-legacy",
        "MANAGED_JAMF, catalina-jamf",
        "MANAGED_INTUNE, mojave-intune"
    })
    void every_command_that_a_step_sends_was_said(Scenarios scenario, String mac) {
        Itinerary itinerary = Itineraries.of(scenario);
        Recorder told = DirectWalk.of(scenario, mac);

        assertThat(told.steps)
                .containsExactlyElementsOf(itinerary.legs().stream()
                        .map(leg -> leg.step() + " - held")
                        .toList());
        assertThat(told.commandsOfSteps).hasSameSizeAs(itinerary.legs());
        List<String> unsaid = new ArrayList<>();
        for (int i = 0; i < itinerary.legs().size(); i++) {
            Itinerary.Leg leg = itinerary.legs().get(i);
            told.commandsOfSteps.get(i).stream()
                    .filter(words -> !words.get(0).equals(RESET))
                    .filter(words -> leg.commands().stream().noneMatch(said -> covers(said, words)))
                    .map(words -> leg.step() + ": " + String.join(" ", words))
                    .forEach(unsaid::add);
        }
        assertThat(unsaid).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Scenarios.class)
    void every_step_says_what_it_sends(Scenarios scenario) {
        assertThat(Itineraries.of(scenario).legs())
                .allSatisfy(leg -> assertThat(leg.commands()).isNotEmpty());
    }

    @Test
    void conditions_are_told_in_words() {
        assertThat(Itineraries.of(Scenarios.MANAGED_JAMF).conditions())
                .contains("intel", "managed by jamf", "never approved");
    }

    private static boolean covers(String said, List<String> words) {
        String form = Stream.of(said.split(" "))
                .map(word -> word.matches("[A-Z][A-Z-]+")
                        ? "\0[^\0]*"
                        : word.equals("...") ? ".*" : "\0" + Pattern.quote(word))
                .collect(Collectors.joining());
        return Pattern.compile(form, Pattern.DOTALL)
                .matcher("\0" + String.join("\0", words))
                .matches();
    }
}
