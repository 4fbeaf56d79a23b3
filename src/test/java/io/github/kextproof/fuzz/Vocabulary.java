package io.github.kextproof.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What edits put into answers: snippets that have broken parsers before, and lines that could stand in the answer.
 *
 * @param snippets of any answer, and some of this one
 * @param lines each with its line feed
 */
record Vocabulary(List<byte[]> snippets, List<byte[]> lines) {
    private static final List<byte[]> ODD = Stream.concat(
                    Stream.of(
                                    // Line ends, blanks and what looks like them.
                                    "\r",
                                    "\n",
                                    "\r\n",
                                    "\t",
                                    " ",
                                    "   ",
                                    "\u000B",
                                    "\f",
                                    "\u0085",
                                    "\u00A0",
                                    "\u2028",
                                    "\u2029",
                                    "\u3000",
                                    "\uFEFF",
                                    "\u200B",
                                    "\u0000",
                                    "\u0007",
                                    "\u001B",
                                    "\u001B[",
                                    "\u001B[1;31m",
                                    "\u001B[2K",
                                    "\u001B]0;title\u0007",
                                    "\u001B(B",
                                    // Letters whose case or width surprises.
                                    "\u0130",
                                    "\u0131",
                                    "\u212A",
                                    "\u00DF",
                                    "\u5141\u8A31",
                                    "\u0661",
                                    "\uFF11",
                                    "\uD83D\uDE00",
                                    // Values.
                                    "true",
                                    "false",
                                    "TRUE",
                                    "1",
                                    "0",
                                    "-1",
                                    "null",
                                    "unavailable",
                                    "N/A",
                                    "Yes",
                                    "No",
                                    "[managed]",
                                    "99999999999999999999",
                                    "1e999999999",
                                    "0x1f",
                                    "-0",
                                    "NaN",
                                    "%s%n",
                                    "$1",
                                    "\\1",
                                    // Punctuation of text, JSON, XML, YAML and tables.
                                    ":",
                                    " : ",
                                    "\"",
                                    "'",
                                    "\\",
                                    "\\u0000",
                                    "\\uD800",
                                    "{",
                                    "}",
                                    "[",
                                    "]",
                                    ",",
                                    "{\"a\":",
                                    "[[[[",
                                    "{\"value\":",
                                    "{\"value\":true}",
                                    "(",
                                    ")",
                                    "|",
                                    "<",
                                    ">",
                                    "&",
                                    "&lt;",
                                    "&#0;",
                                    "&#x110000;",
                                    "&kext;",
                                    "<!DOCTYPE plist [<!ENTITY kext SYSTEM \"file:///etc/passwd\">]>",
                                    "<!DOCTYPE plist [<!ENTITY kext \"&a;&a;\"><!ENTITY a \"ha\">]>",
                                    "<!--",
                                    "-->",
                                    "<![CDATA[",
                                    "]]>",
                                    "<?x?>",
                                    "<dict>",
                                    "</dict>",
                                    "<key>a</key>",
                                    "<array>",
                                    "<true/>",
                                    "<dict><key>a</key>",
                                    "- ",
                                    "? ",
                                    "*a",
                                    "&a ",
                                    "!!",
                                    "---\n",
                                    "#")
                            .map(text -> text.getBytes(StandardCharsets.UTF_8)),
                    Stream.of(
                            new byte[] {(byte) 0xFF},
                            new byte[] {(byte) 0xC0, (byte) 0x80},
                            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                            new byte[] {(byte) 0xF0, (byte) 0x9F},
                            new byte[] {(byte) 0x80}))
            .toList();

    /** The odd snippets, with some of one's own. */
    static Vocabulary of(List<String> snippets, List<String> lines) {
        List<byte[]> all = new ArrayList<>(ODD);
        snippets.forEach(snippet -> all.add(snippet.getBytes(StandardCharsets.UTF_8)));
        List<byte[]> ended = new ArrayList<>();
        lines.forEach(line -> ended.add((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return new Vocabulary(List.copyOf(all), List.copyOf(ended));
    }

    byte[] snippet(int number) {
        return snippets.get(number % snippets.size());
    }

    byte[] line(int number) {
        return lines.isEmpty() ? snippet(number) : lines.get(number % lines.size());
    }
}
