package io.github.kextproof.journey;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.lab.Survey;
import io.github.kextproof.macos.ConsoleUser;
import io.github.kextproof.macos.OsRelease;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Puts a survey into words. */
final class FactSheet {
    private FactSheet() {}

    static Facts of(Survey survey, ApprovalPlan plan) {
        Map<String, String> facts = new LinkedHashMap<>();
        OsRelease os = survey.os();
        facts.put("model", survey.hardware().model());
        facts.put("architecture", word(survey.hardware().architecture()));
        facts.put(Facts.MACOS, os.version().toString());
        facts.put("build", os.build());
        facts.put(Facts.LOCALE, survey.locale());
        facts.put(Facts.MANAGEMENT, survey.management().shown());
        facts.put("SIP", word(survey.sip()));
        facts.put("kext consent", survey.consent().required() ? "required" : "not required");
        facts.put("KextPolicy row", survey.policy().toString());
        facts.put(Facts.APPROVAL, plan.word());
        facts.put("console user", survey.consoleUser().map(ConsoleUser::name).orElse("nobody"));
        facts.put("clock skew", survey.clockSkew().toSeconds() + " s");
        return new Facts(facts);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
