package sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import conformance.Contract;
import example.imhook.sdk.Callback;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rule R9: identity and order key of every callback. */
class KeysTest {
    private static final String OLD_MESSAGE = "{\"sender\":\"a\",\"conv\":{\"type\":1,\"target\":\"g\"},"
            + "\"payload\":{\"type\":1},\"messageUid\":9007199254740993,\"timestamp\":5}";
    private static final String MESSAGE = "{\"messageId\":-9223372036854775808,\"sender\":\"a\","
            + "\"conv\":{\"type\":1,\"target\":\"g\",\"line\":3},\"payload\":{\"type\":80},\"timestamp\":5}";
    private static final String ROBOT = "{\"messageId\":7,\"sender\":\"a\",\"conv\":{\"type\":0,\"target\":\"r\"},"
            + "\"payload\":{\"type\":80},\"timestamp\":5,\"toRobotId\":\"bot\"}";
    private static final String RECALL = "{\"message\":{\"messageId\":7,\"sender\":\"a\",\"conv\":{\"type\":0,"
            + "\"target\":\"b\"},\"payload\":{\"type\":1},\"timestamp\":5},\"userId\":\"a\",\"timestamp\":6}";
    private static final String ONLINE = "{\"userId\":\"u1\",\"clientId\":\"c1\",\"platform\":1,\"status\":0,"
            + "\"packageName\":\"p\",\"timestamp\":1711167165000}";
    private static final String ESCAPES = "{\"userId\":\"\\u0001\\\"\\\\/<\\u2028\\u00e9\",\"clientId\":\"\\n\","
            + "\"platform\":1,\"status\":-1,\"timestamp\":1}";
    private static final String OLD_USER = "{\"userId\":\"u\",\"name\":\"n\",\"displayName\":\"d\",\"portrait\":\"p\","
            + "\"mobile\":\"1\",\"email\":\"e\",\"address\":\"a\",\"company\":\"c\",\"social\":\"s\",\"extra\":\"x\"}";
    private static final String CONFERENCE =
            "{\"roomId\":\"r\",\"userId\":\"u\",\"screenSharing\":true,\"timestamp\":9}";
    private static final String ROOM = "{\"roomId\":\"r\",\"timestamp\":9}";
    private static final String READ =
            "{\"user\":\"u\",\"conversation\":{\"type\":0,\"target\":\"t\"},\"readTime\":%d}";

    /** Edition, callback, body, identity, order key. */
    private static final String[][] TABLE = {
        {"2020-10", "message", OLD_MESSAGE, "[9007199254740993]", "[1,\"g\",0]"},
        {"2020-10", "user-online", ONLINE, "[\"u1\",\"c1\",0,1711167165000]", "[\"u1\"]"},
        {"2020-10", "group-info", "{\"userId\":\"a\",\"groupId\":\"g\",\"type\":0}", null, "[\"g\"]"},
        {
            "2020-10",
            "group-member",
            "{\"operatorId\":\"a\",\"groupId\":\"g\",\"memberId\":\"b\",\"type\":0,\"value\":\"\",\"timestamp\":1}",
            null,
            "[\"g\"]"
        },
        {"2020-10", "user-relation", "{\"userId\":\"u\",\"targetId\":\"t\",\"type\":0,\"value\":\"0\"}", null, "[\"u\"]"
        },
        {"2020-10", "user-info", OLD_USER, null, "[\"u\"]"},
        {"2024-03", "message", MESSAGE, "[-9223372036854775808]", "[1,\"g\",3]"},
        {"2024-03", "user-online", ONLINE, "[\"u1\",\"c1\",0,1711167165000]", "[\"u1\"]"},
        {
            "2024-03",
            "user-online",
            ESCAPES,
            "[\"\\u0001\\\"\\\\/<\\u2028é\",\"\\n\",-1,1]",
            "[\"\\u0001\\\"\\\\/<\\u2028é\"]"
        },
        {"2024-03", "group-info", "{\"operatorId\":\"a\",\"groupId\":\"g\",\"type\":0}", null, "[\"g\"]"},
        {
            "2024-03",
            "group-member",
            "{\"operatorId\":\"a\",\"groupId\":\"g\",\"memberIds\":[],\"type\":0}",
            null,
            "[\"g\"]"
        },
        {"2024-03", "user-relation", "{\"userId\":\"u\",\"targetId\":\"t\",\"type\":0}", null, "[\"u\"]"},
        {"2024-03", "user-info", "{\"userId\":\"u\",\"name\":\"n\",\"updateDt\":12}", "[\"u\",12]", "[\"u\"]"},
        {"2024-03", "user-info", "{\"userId\":\"u\",\"name\":\"n\"}", null, "[\"u\"]"},
        {"2024-03", "user-info", "{\"userId\":\"u\",\"name\":\"n\",\"updateDt\":0}", null, "[\"u\"]"},
        {"2024-03", "message-recall", RECALL, "[7]", "[0,\"b\",0]"},
        {"2024-03", "robot-message", ROBOT, "[7,80,\"bot\"]", "[0,\"r\",0]"},
        {"2024-03", "robot-message", MESSAGE, "[-9223372036854775808,80,null]", "[1,\"g\",3]"},
        {"2024-03", "channel-message", MESSAGE, "[-9223372036854775808]", "[1,\"g\",3]"},
        {"2024-03", "things-message", MESSAGE, "[-9223372036854775808]", "[1,\"g\",3]"},
        {"2024-03", "message-censor", MESSAGE, "[-9223372036854775808]", "[1,\"g\",3]"},
        {"2024-03", "channel-info", "{\"operatorId\":\"a\",\"channelId\":\"c\",\"type\":0}", null, "[\"c\"]"},
        {"2024-03", "channel-subscribe", "{\"userId\":\"u\",\"channelId\":\"c\",\"status\":1}", null, "[\"c\"]"},
        {"2024-03", "chatroom-info", "{\"chatroomId\":\"c\",\"type\":0}", null, "[\"c\"]"},
        {
            "2024-03",
            "chatroom-member",
            "{\"operatorId\":\"a\",\"chatroomId\":\"c\",\"memberIds\":[],\"type\":0}",
            null,
            "[\"c\"]"
        },
        {"2024-03", "message-read", READ.formatted(4), "[\"u\",0,\"t\",0,4]", "[\"u\"]"},
        {"2024-03", "message-read", READ.formatted(0), null, "[\"u\"]"},
        {"2024-03", "conference-create", ROOM, "[\"r\",9]", "[\"r\"]"},
        {"2024-03", "conference-create", "{\"timestamp\":9}", "[null,9]", "[null]"},
        {"2024-03", "conference-create", "{\"roomId\":\"r\"}", null, "[\"r\"]"},
        {"2024-03", "conference-destroy", ROOM, "[\"r\",9]", "[\"r\"]"},
        {"2024-03", "conference-member-join", CONFERENCE, "[\"r\",\"u\",true,9]", "[\"r\"]"},
        {"2024-03", "conference-member-leave", CONFERENCE, "[\"r\",\"u\",true,9]", "[\"r\"]"},
        {"2024-03", "conference-member-leave", ROOM, "[\"r\",null,false,9]", "[\"r\"]"},
        {"2024-03", "conference-member-publish", CONFERENCE, "[\"r\",\"u\",true,9]", "[\"r\"]"},
        {"2024-03", "conference-member-unpublish", CONFERENCE, "[\"r\",\"u\",true,9]", "[\"r\"]"},
        {"2024-03", "moments-feed", "{\"feedId\":11,\"type\":0}", "[11]", "[11]"},
        {"2024-03", "moments-feed-recall", "{\"id\":12}", "[12]", "[12]"},
        {"2024-03", "moments-comment", "{\"commentId\":13,\"feedId\":11,\"type\":0}", "[13]", "[11]"},
        {"2024-03", "moments-comment-recall", "{\"id\":11,\"id2\":13}", "[11,13]", "[11]"},
        {"2024-03", "server-exception", "{\"event_type\":1,\"count\":1}", null, null},
    };

    @Test
    void r9IdentityAndOrderKeyOfEveryCallback() throws Exception {
        TreeSet<String> covered = new TreeSet<>();
        for (String[] row : TABLE) {
            Callback<Object> callback = Bodies.callback(row[0], row[1]);
            Object body = callback.decode(Support.bytes(row[2]));
            assertEquals(row[3], callback.identity(body), row[1]);
            assertEquals(row[4], callback.orderKey(body), row[1]);
            covered.add(row[0] + ' ' + row[1]);
        }
        TreeSet<String> all = new TreeSet<>();
        Stream.of("2020-10", "2024-03")
                .forEach(edition -> new Contract(edition)
                        .callbacks()
                        .forEach(callback -> all.add(edition + ' ' + callback.name())));
        assertEquals(33, all.size());
        assertEquals(all, covered);
    }
}
