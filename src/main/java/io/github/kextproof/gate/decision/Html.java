package io.github.kextproof.gate.decision;

import io.github.kextproof.text.Plain;

/** Text as HTML shows it. */
final class Html {
    private Html() {}

    /** One line, in which nothing is markup: for the content of elements, and for attributes in double quotes. */
    static String escaped(String text) {
        return Plain.oneLine(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
