package org.emining.document.content;

/** How large a picture may be. */
final class Picture {

    private static final long MOST_PIXELS = 100_000_000;

    private Picture() {}

    /** @throws RefusedContent for a picture without extent, or one that would fill the memory of who looks at it */
    static void drawable(long width, long height) throws RefusedContent {
        if (width < 1 || height < 1) {
            throw new RefusedContent(Flaw.NOT_OF_TYPE);
        }
        if (width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS) {
            throw new RefusedContent(Flaw.TOO_MUCH);
        }
    }
}
