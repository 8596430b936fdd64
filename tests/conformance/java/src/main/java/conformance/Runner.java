package conformance;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The runner of tests/conformance/README.md, in four modes. */
public final class Runner {
    private static final int USAGE = 2;

    private Runner() {}

    /**
     * Runs one mode.
     *
     * @param arguments its name, and its configuration
     * @throws Exception whatever the mode fails with
     */
    public static void main(String[] arguments) throws Exception {
        Lines lines = new Lines(System.in, System.out);
        // Nothing but the protocol goes to stdout.
        System.setOut(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        String mode = arguments.length == 0 ? "" : arguments[0];
        String config = arguments.length < 2 ? "{}" : arguments[1];
        switch (mode) {
            case "decode" -> new DecodeMode(lines).run();
            case "receive" -> new ReceiveMode(lines, Lines.parse(config)).run();
            case "send" -> new SendMode(lines, Lines.parse(config)).run();
            case "bench" -> new BenchMode(lines).run();
            default -> {
                System.err.println("usage: decode | receive CONFIG | send CONFIG | bench");
                System.exit(USAGE);
            }
        }
        System.exit(0);
    }
}
