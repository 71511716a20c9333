package org.sijill.text.canonical;

/** The last pass: runs of spaces and line feeds. */
final class WhiteSpace {
    private static final int MAX_LINE_FEEDS = 2;

    private WhiteSpace() {}

    static Track collapse(Track input) {
        Track output = new Track(input.length());
        int i = 0;
        while (i < input.length()) {
            if (isWhite(input.charAt(i))) {
                int end = endOfRun(input, i);
                if (output.length() > 0 && end < input.length()) {
                    writeRun(input, i, end, output);
                }
                i = end;
            } else {
                output.append(input, i, i + 1);
                i++;
            }
        }
        return output;
    }

    private static void writeRun(Track input, int start, int end, Track output) {
        int lineFeeds = 0;
        for (int i = start; i < end && lineFeeds < MAX_LINE_FEEDS; i++) {
            if (input.charAt(i) == CharacterRules.LINE_FEED) {
                output.append(input, i, i + 1);
                lineFeeds++;
            }
        }
        if (lineFeeds == 0) {
            output.append(CharacterRules.SPACE, input.rawStart(start), input.rawEnd(end - 1));
        }
    }

    private static int endOfRun(Track input, int start) {
        int end = start;
        while (end < input.length() && isWhite(input.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWhite(char character) {
        return character == CharacterRules.SPACE || character == CharacterRules.LINE_FEED;
    }
}
