package io.github.kextproof.stub.shell;

import java.util.function.UnaryOperator;

/** Works out {@code $(( ))}: whole numbers, variables, {@code + - * / %} and parentheses; what is not a number counts 0. */
final class Sum {
    private final String text;
    private final UnaryOperator<String> variables;
    private int position;

    private Sum(String text, UnaryOperator<String> variables) {
        this.text = text.replaceAll("[\\s$]", "");
        this.variables = variables;
    }

    /** @param variables gives the value of a name, empty when unset */
    static long of(String text, UnaryOperator<String> variables) {
        return new Sum(text, variables).sum();
    }

    private long sum() {
        long value = product();
        while (peek() == '+' || peek() == '-') {
            value = take() == '+' ? value + product() : value - product();
        }
        return value;
    }

    private long product() {
        long value = factor();
        while (peek() == '*' || peek() == '/' || peek() == '%') {
            char operator = take();
            long other = factor();
            if (operator == '*') {
                value *= other;
            } else {
                value = other == 0 ? 0 : operator == '/' ? value / other : value % other;
            }
        }
        return value;
    }

    private long factor() {
        if (peek() == '-') {
            take();
            return -factor();
        }
        if (peek() == '(') {
            take();
            long value = sum();
            position = Math.min(position + 1, text.length());
            return value;
        }
        int start = position;
        while (Character.isLetterOrDigit(peek()) || peek() == '_') {
            take();
        }
        return number(text.substring(start, position));
    }

    private long number(String word) {
        String digits = word.matches("[0-9]+") ? word : variables.apply(word);
        return digits.matches("-?[0-9]{1,18}") ? Long.parseLong(digits) : 0;
    }

    private char peek() {
        return position < text.length() ? text.charAt(position) : Cursor.END;
    }

    private char take() {
        return text.charAt(position++);
    }
}
