//! Every callback of both editions, by method and constant: tests loop over them with a macro.

/// Calls `$macro!(module, wire name, method of the receiver, method of the client, constant)` for every callback but the
/// censor.
macro_rules! every_event {
    ($macro:ident) => {
        every_event!(@of $macro, v2020_10, [
            "message", on_message, message, MESSAGE;
            "user-online", on_user_online, user_online, USER_ONLINE;
            "group-info", on_group_info, group_info, GROUP_INFO;
            "group-member", on_group_member, group_member, GROUP_MEMBER;
            "user-relation", on_user_relation, user_relation, USER_RELATION;
            "user-info", on_user_info, user_info, USER_INFO;
        ]);
        every_event!(@of $macro, v2024_03, [
            "message", on_message, message, MESSAGE;
            "user-online", on_user_online, user_online, USER_ONLINE;
            "group-info", on_group_info, group_info, GROUP_INFO;
            "group-member", on_group_member, group_member, GROUP_MEMBER;
            "user-relation", on_user_relation, user_relation, USER_RELATION;
            "user-info", on_user_info, user_info, USER_INFO;
            "message-recall", on_message_recall, message_recall, MESSAGE_RECALL;
            "robot-message", on_robot_message, robot_message, ROBOT_MESSAGE;
            "channel-message", on_channel_message, channel_message, CHANNEL_MESSAGE;
            "things-message", on_things_message, things_message, THINGS_MESSAGE;
            "channel-info", on_channel_info, channel_info, CHANNEL_INFO;
            "channel-subscribe", on_channel_subscribe, channel_subscribe, CHANNEL_SUBSCRIBE;
            "chatroom-info", on_chatroom_info, chatroom_info, CHATROOM_INFO;
            "chatroom-member", on_chatroom_member, chatroom_member, CHATROOM_MEMBER;
            "message-read", on_message_read, message_read, MESSAGE_READ;
            "conference-create", on_conference_create, conference_create, CONFERENCE_CREATE;
            "conference-destroy", on_conference_destroy, conference_destroy, CONFERENCE_DESTROY;
            "conference-member-join", on_conference_member_join, conference_member_join, CONFERENCE_MEMBER_JOIN;
            "conference-member-leave", on_conference_member_leave, conference_member_leave, CONFERENCE_MEMBER_LEAVE;
            "conference-member-publish", on_conference_member_publish, conference_member_publish,
                CONFERENCE_MEMBER_PUBLISH;
            "conference-member-unpublish", on_conference_member_unpublish, conference_member_unpublish,
                CONFERENCE_MEMBER_UNPUBLISH;
            "moments-feed", on_moments_feed, moments_feed, MOMENTS_FEED;
            "moments-feed-recall", on_moments_feed_recall, moments_feed_recall, MOMENTS_FEED_RECALL;
            "moments-comment", on_moments_comment, moments_comment, MOMENTS_COMMENT;
            "moments-comment-recall", on_moments_comment_recall, moments_comment_recall, MOMENTS_COMMENT_RECALL;
            "server-exception", on_server_exception, server_exception, SERVER_EXCEPTION;
        ]);
    };
    (@of $macro:ident, $edition:ident, [$($name:literal, $on:ident, $post:ident, $constant:ident;)*]) => {
        $($macro!($edition, $name, $on, $post, $constant);)*
    };
}
