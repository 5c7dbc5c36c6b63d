package org.emining.document.content;

import java.util.regex.Pattern;

/**
 * Every place of a table where a program may begin a cell: which of comma, semicolon and tab parts cells, and whether a quote
 * holds them together, each program decides by itself. So each of the three and each end of a line begins a cell here, quoted
 * or not. In a sentence they stand too; what is refused begins with an equals sign, or with another sign and goes on as a
 * formula does.
 */
final class CellStarts {

    /** Letters; longer ones are none to the program that takes the longest. */
    static final int LONGEST_FORMULA = 8_192;

    private static final String QUOTE = "\"";

    // A program with arguments, a cell of another sheet, a function, or a bracket right behind the sign's word.
    private static final Pattern GOES_ON = Pattern.compile("[|]|![$\\p{L}]|[\\p{L}\\p{N}_.][(]|^[+@-](?!\\s).*[(]");

    private final StringBuilder cell = new StringBuilder();

    /** @param letter the next of the file, or -1 behind the last */
    void see(int letter, long line) throws RefusedContent {
        if (letter == -1 || letter == ',' || letter == ';' || letter == '\t' || letter == '\r' || letter == '\n') {
            if (isFormula(cell.toString().strip())) {
                throw new RefusedContent(Flaw.FORMULA, line);
            }
            cell.setLength(0);
        } else if (!(cell.isEmpty() && isSkipped((char) letter)) && cell.length() < LONGEST_FORMULA) {
            cell.append((char) letter);
        }
    }

    // Where quotes do not hold a cell together they may stand before its content.
    private static boolean isSkipped(char letter) {
        return QUOTE.indexOf(letter) >= 0 || SignedNumber.isBlank(letter);
    }

    private static boolean isFormula(String cell) {
        if (cell.startsWith("=")) {
            return true;
        }
        boolean sign = cell.startsWith("+") || cell.startsWith("-") || cell.startsWith("@");
        return sign
                && !SignedNumber.is(withoutQuote(cell))
                && GOES_ON.matcher(cell).find();
    }

    private static String withoutQuote(String cell) {
        return cell.endsWith(QUOTE) ? cell.substring(0, cell.length() - 1) : cell;
    }
}
