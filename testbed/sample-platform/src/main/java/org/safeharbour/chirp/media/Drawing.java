package org.safeharbour.chirp.media;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws pictures of circles, bars and triangles from a number; the same number gives the same picture. */
public final class Drawing {

    /** Width in pixels. */
    public static final int WIDTH = 320;

    /** Height in pixels. */
    public static final int HEIGHT = 200;

    private static final int FEWEST_SHAPES = 6;
    private static final int MORE_SHAPES = 7;
    private static final int SMALLEST = 20;
    private static final int SPREAD = 90;
    private static final int OPACITY = 210;
    private static final float SATURATION = 0.55f;
    private static final float BRIGHTNESS = 0.85f;

    private Drawing() {}

    /** The picture of a seed. */
    public static Picture of(long seed) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            draw(pen, new Random(seed));
        } finally {
            pen.dispose();
        }
        return Picture.of(seed, png(image));
    }

    private static void draw(Graphics2D pen, Random random) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, colour(random), WIDTH, HEIGHT, colour(random)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        int shapes = FEWEST_SHAPES + random.nextInt(MORE_SHAPES);
        for (int i = 0; i < shapes; i++) {
            Color colour = colour(random);
            pen.setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), OPACITY));
            pen.fill(shape(random));
        }
    }

    private static Shape shape(Random random) {
        int x = random.nextInt(WIDTH) - SMALLEST;
        int y = random.nextInt(HEIGHT) - SMALLEST;
        int width = SMALLEST + random.nextInt(SPREAD);
        int height = SMALLEST + random.nextInt(SPREAD);
        return switch (random.nextInt(3)) {
            case 0 -> new Ellipse2D.Double(x, y, width, width);
            case 1 -> new Rectangle2D.Double(x, y, width, height);
            default -> new Polygon(new int[] {x, x + width, x + width / 2}, new int[] {y + height, y + height, y}, 3);
        };
    }

    private static Color colour(Random random) {
        return Color.getHSBColor(random.nextFloat(), SATURATION, BRIGHTNESS);
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // In memory only: nothing of a picture touches the disk.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("Every Java platform writes PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
