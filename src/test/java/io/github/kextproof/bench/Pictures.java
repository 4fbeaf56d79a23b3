package io.github.kextproof.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Draws the plot into files. */
final class Pictures {
    private Pictures() {}

    static void draw(List<Plot.Panel> panels, Path svg, Path png) throws IOException {
        int height = Plot.height(panels);
        SvgCanvas text = new SvgCanvas();
        Plot.draw(panels, text);
        Files.writeString(svg, text.image(Plot.WIDTH, height));
        System.out.println("bench: " + svg);
        try {
            PngCanvas pixels = new PngCanvas(Plot.WIDTH, height);
            Plot.draw(panels, pixels);
            pixels.write(png);
            System.out.println("bench: " + png);
        } catch (LinkageError | RuntimeException noFonts) {
            System.out.println(
                    "bench: no PNG, since Java finds no font here (apt-get install fontconfig fonts-dejavu-core): "
                            + noFonts);
        }
    }
}
