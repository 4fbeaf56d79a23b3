package io.github.kextproof.bench;

import java.util.Locale;

/** A plot as SVG, which is text. */
final class SvgCanvas implements Canvas {
    private final StringBuilder shapes = new StringBuilder();

    @Override
    public void bar(int x, int y, int width, int height, String colour) {
        shapes.append(String.format(
                Locale.ROOT,
                "  <rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n",
                x,
                y,
                width,
                height,
                colour));
    }

    @Override
    public void text(int x, int y, boolean bold, String colour, String words) {
        String escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        shapes.append(String.format(
                Locale.ROOT,
                "  <text x=\"%d\" y=\"%d\"%s fill=\"%s\">%s</text>%n",
                x,
                y,
                bold ? " font-weight=\"bold\"" : "",
                colour,
                escaped));
    }

    String image(int width, int height) {
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\""
                        + " font-family=\"sans-serif\" font-size=\"13\">%n"
                        + "  <rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n%3$s</svg>%n",
                width,
                height,
                shapes);
    }
}
