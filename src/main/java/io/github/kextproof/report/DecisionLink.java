package io.github.kextproof.report;

import io.github.kextproof.text.Plain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.regex.Pattern;

/** The link in a run's report to what was decided on it. */
public final class DecisionLink {
    private static final String PAGE = "index.html";
    private static final String BODY = "<body>";

    /** As {@link #put} writes it; the page is large, and nothing else in it begins so. */
    private static final Pattern EARLIER =
            Pattern.compile("\n<div id=\"kextproof-decision\"[^\n]{0,1000}</div><!-- /kextproof-decision -->");

    private final Path page;

    private DecisionLink(Path page) {
        this.page = page;
    }

    /**
     * The place for a link in a report.
     *
     * @param report the directory that {@link HtmlReport} wrote to
     * @throws ReportException if there is no report in it
     */
    public static DecisionLink in(Path report) {
        Path page = report.resolve(PAGE);
        if (!Files.isRegularFile(page)) {
            throw new ReportException("there is no report to link the decision from: " + page + " is no file\n"
                    + "  perhaps    name the --report directory of the run, or leave --report out");
        }
        return new DecisionLink(page);
    }

    /**
     * Puts the link into the report, in the place of an earlier one.
     *
     * @param outcome what the link says, in a few words
     * @param good whether it is good news
     * @param target the decision's own page, relative to the report
     * @throws ReportException if the report is not one of kextproof's, or cannot be written
     */
    public void put(String outcome, boolean good, String target) {
        try {
            String text = EARLIER.matcher(Files.readString(page)).replaceFirst("");
            int body = text.indexOf(BODY);
            if (body < 0) {
                throw new ReportException("the decision cannot be linked from " + page + ": it has no " + BODY
                        + "\n  perhaps    this is not kextproof's report: make it anew with kextproof run");
            }
            int after = body + BODY.length();
            replace(text.substring(0, after) + link(outcome, good, target) + text.substring(after));
        } catch (IOException unwritable) {
            throw new ReportException(
                    "the decision cannot be linked from " + page + ": " + unwritable
                            + "\n  perhaps    see to it that the file can be read, and its directory written to",
                    unwritable);
        }
    }

    /** A badge in the corner: Allure's page takes the whole window for itself. */
    private static String link(String outcome, boolean good, String target) {
        return "\n<div id=\"kextproof-decision\" style=\"position:fixed;right:24px;bottom:24px;z-index:9999;"
                + "padding:8px 16px;border-radius:4px;font:600 14px/1.4 sans-serif;background:"
                + (good ? "#1a6b35" : "#a4161a") + "\"><a style=\"color:#fff;text-decoration:underline\" href=\""
                + escaped(target) + "\">Release gate: " + escaped(outcome)
                + "</a></div><!-- /kextproof-decision -->";
    }

    private void replace(String text) throws IOException {
        Path aside = page.resolveSibling(".unfinished-" + UUID.randomUUID());
        try {
            Files.writeString(aside, text);
            Files.move(aside, page, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static String escaped(String text) {
        return Plain.oneLine(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
