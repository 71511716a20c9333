package org.sijill.text;

import java.util.Random;

/** Random strings from a fixed seed, made of what breaks text software: marks, controls, surrogates, half entities. */
public final class RandomText {
    private static final String[] PIECES = {
        "&",
        ";",
        "amp",
        "lt",
        "&lt;",
        "&amp",
        "&#x627;",
        "&#0;",
        "&#",
        "x",
        "\u200C",
        "\u200D",
        "\u200B",
        "\uFEFF",
        "\u00AD",
        "\u0640",
        " ",
        "\n",
        "\r\n",
        "\u2028",
        "\u00A0",
        "\t",
        "\u064E",
        "\u0651",
        "\u0653",
        "\u0654",
        "\u0670",
        "\u0301",
        "\uFDFA",
        "\uFEFB",
        "\uFE70",
        "\u0627",
        "\u0644",
        "\u0648",
        "\u0628",
        "\u0633",
        "\u064A",
        "\u0629",
        "a",
        "E",
        "\u00E9",
        "1",
        "\u0663",
        "/",
        "-",
        "2016",
        "\u0623\u064A\u0644\u0648\u0644",
        "\uD83D",
        "\uDE00",
        "\uD83D\uDE00",
        "\u1100",
        "\u1161",
        "\u11A8",
        "\u037E",
        "\u0338",
        ".",
        "\u060C"
    };

    private static final int MAX_PIECES = 24;
    private static final int ANY_CHARACTER = 8;

    private final Random random = new Random(20_160_926);

    /** The next string. */
    public String next() {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(MAX_PIECES);
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(ANY_CHARACTER) == 0) {
                text.append((char) random.nextInt(Character.MAX_VALUE + 1));
            } else {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }
}
