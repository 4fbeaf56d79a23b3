package io.github.kextproof.stub.command;

import java.util.Locale;

/**
 * One value of Defender's health.
 *
 * @param key in snake_case
 * @param shown as text shows it: strings in quotes
 * @param json as JSON holds it: a plain value, a list or a map
 * @param managed whether a profile sets it
 */
record HealthEntry(String key, String shown, Object json, boolean managed) {
    /** The key as JSON and the old command line spell it. */
    String camelCase() {
        return camelCase(key);
    }

    static String camelCase(String key) {
        StringBuilder name = new StringBuilder();
        for (String part : key.split("_", -1)) {
            name.append(name.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return name.toString();
    }

    HealthEntry shownAs(String text) {
        return new HealthEntry(key, text, json, managed);
    }

    HealthEntry asManaged() {
        return new HealthEntry(key, shown, json, true);
    }

    /** With the mark that follows a value which a profile sets. */
    String marked() {
        return managed ? shown + " [managed]" : shown;
    }
}
