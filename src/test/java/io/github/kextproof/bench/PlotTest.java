package io.github.kextproof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlotTest {
    @Test
    void a_bar_is_as_long_as_its_share_of_the_longest_and_a_missing_figure_has_none() {
        SvgCanvas canvas = new SvgCanvas();
        List<Plot.Panel> panels = List.of(new Plot.Panel(
                "W, 10 hosts",
                "s",
                List.of(
                        new Plot.Bar("kextproof", 1, true),
                        new Plot.Bar("ssh & more", 2, false),
                        new Plot.Bar("absent", Double.NaN, false))));

        Plot.draw(panels, canvas);

        assertThat(canvas.image(Plot.WIDTH, Plot.height(panels)).replace("\r", ""))
                .isEqualTo("""
                <svg xmlns="http://www.w3.org/2000/svg" width="900" height="150" viewBox="0 0 900 150" font-family="sans-serif" font-size="13">
                  <rect width="100%" height="100%" fill="#ffffff"/>
                  <text x="16" y="34" font-weight="bold" fill="#24292f">W, 10 hosts, s</text>
                  <text x="16" y="62" font-weight="bold" fill="#24292f">kextproof</text>
                  <rect x="280" y="50" width="255" height="14" fill="#0969da"/>
                  <text x="541" y="62" font-weight="bold" fill="#24292f">1.00</text>
                  <text x="16" y="84" fill="#24292f">ssh &amp; more</text>
                  <rect x="280" y="72" width="510" height="14" fill="#8c959f"/>
                  <text x="796" y="84" fill="#24292f">2.00</text>
                  <text x="16" y="106" fill="#24292f">absent</text>
                  <text x="280" y="106" fill="#24292f">no figure</text>
                </svg>
                """);
    }
}
