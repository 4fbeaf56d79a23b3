package io.github.kextproof.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Allure's page without its usage statistics, and with a policy that lets browsers load nothing from anywhere.
 *
 * <p>allure-generator 2.34.0 leaves the statistics out only when the environment variable ALLURE_NO_ANALYTICS is set,
 * and then keeps the script that names them.
 */
final class SealedPage {
    private static final String HEAD = "<meta charset=\"utf-8\">";

    private static final String POLICY = """
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
            script-src 'unsafe-inline' 'unsafe-eval' data: blob:; style-src 'unsafe-inline' data: blob:; \
            img-src data: blob:; font-src data:; media-src data: blob:; connect-src data: blob:; frame-src data: blob:">""";

    private static final Pattern LOADER =
            Pattern.compile("<script[^>]*\\ssrc=\"https?://[^\"]*googletagmanager[^\"]*\"[^>]*>\\s*</script>\\s*");
    private static final Pattern STATISTICS =
            Pattern.compile("<script>\\s*window\\.dataLayer\\b(?:(?!</script>)[\\s\\S]){0,2000}</script>\\s*");
    private static final Pattern CALLS_OUT =
            Pattern.compile("<(?:script|link|img|iframe)\\b[^>]{0,200}?(?:src|href)=\"(?:https?:)?//[^\"]{0,200}");

    private SealedPage() {}

    /** @throws ReportException if the page would still load something from elsewhere */
    static String of(String page) {
        String quiet = STATISTICS.matcher(LOADER.matcher(page).replaceAll("")).replaceAll("");
        String sealed = quiet.replace(HEAD, HEAD + "\n    " + POLICY);
        Matcher call = CALLS_OUT.matcher(sealed);
        if (call.find() || sealed.contains("googletagmanager") || sealed.equals(quiet)) {
            throw new ReportException("Allure's page is not the one this version of kextproof knows how to seal\n"
                    + "  perhaps    allure-generator was updated: see SealedPage");
        }
        return sealed;
    }
}
