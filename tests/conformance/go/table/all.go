package table

import (
	"imhook.example/sdk/v202010"
	"imhook.example/sdk/v202403"
)

// All are the callbacks of both editions, in contract order.
var All = []Callback{
	event(v202010.MessageCallback, (*v202010.Receiver).OnMessage, (*v202010.Client).Message),
	event(v202010.UserOnlineCallback, (*v202010.Receiver).OnUserOnline, (*v202010.Client).UserOnline),
	event(v202010.GroupInfoCallback, (*v202010.Receiver).OnGroupInfo, (*v202010.Client).GroupInfo),
	event(v202010.GroupMemberCallback, (*v202010.Receiver).OnGroupMember, (*v202010.Client).GroupMember),
	event(v202010.UserRelationCallback, (*v202010.Receiver).OnUserRelation, (*v202010.Client).UserRelation),
	event(v202010.UserInfoCallback, (*v202010.Receiver).OnUserInfo, (*v202010.Client).UserInfo),
	event(v202403.MessageCallback, (*v202403.Receiver).OnMessage, (*v202403.Client).Message),
	event(v202403.UserOnlineCallback, (*v202403.Receiver).OnUserOnline, (*v202403.Client).UserOnline),
	event(v202403.GroupInfoCallback, (*v202403.Receiver).OnGroupInfo, (*v202403.Client).GroupInfo),
	event(v202403.GroupMemberCallback, (*v202403.Receiver).OnGroupMember, (*v202403.Client).GroupMember),
	event(v202403.UserRelationCallback, (*v202403.Receiver).OnUserRelation, (*v202403.Client).UserRelation),
	event(v202403.UserInfoCallback, (*v202403.Receiver).OnUserInfo, (*v202403.Client).UserInfo),
	event(v202403.MessageRecallCallback, (*v202403.Receiver).OnMessageRecall, (*v202403.Client).MessageRecall),
	event(v202403.RobotMessageCallback, (*v202403.Receiver).OnRobotMessage, (*v202403.Client).RobotMessage),
	event(v202403.ChannelMessageCallback, (*v202403.Receiver).OnChannelMessage, (*v202403.Client).ChannelMessage),
	event(v202403.ThingsMessageCallback, (*v202403.Receiver).OnThingsMessage, (*v202403.Client).ThingsMessage),
	event(v202403.ChannelInfoCallback, (*v202403.Receiver).OnChannelInfo, (*v202403.Client).ChannelInfo),
	event(v202403.ChannelSubscribeCallback, (*v202403.Receiver).OnChannelSubscribe, (*v202403.Client).ChannelSubscribe),
	event(v202403.ChatroomInfoCallback, (*v202403.Receiver).OnChatroomInfo, (*v202403.Client).ChatroomInfo),
	event(v202403.ChatroomMemberCallback, (*v202403.Receiver).OnChatroomMember, (*v202403.Client).ChatroomMember),
	event(v202403.MessageReadCallback, (*v202403.Receiver).OnMessageRead, (*v202403.Client).MessageRead),
	event(v202403.ConferenceCreateCallback, (*v202403.Receiver).OnConferenceCreate, (*v202403.Client).ConferenceCreate),
	event(v202403.ConferenceDestroyCallback, (*v202403.Receiver).OnConferenceDestroy, (*v202403.Client).ConferenceDestroy),
	event(v202403.ConferenceMemberJoinCallback, (*v202403.Receiver).OnConferenceMemberJoin, (*v202403.Client).ConferenceMemberJoin),
	event(v202403.ConferenceMemberLeaveCallback, (*v202403.Receiver).OnConferenceMemberLeave, (*v202403.Client).ConferenceMemberLeave),
	event(v202403.ConferenceMemberPublishCallback, (*v202403.Receiver).OnConferenceMemberPublish, (*v202403.Client).ConferenceMemberPublish),
	event(v202403.ConferenceMemberUnpublishCallback, (*v202403.Receiver).OnConferenceMemberUnpublish, (*v202403.Client).ConferenceMemberUnpublish),
	event(v202403.MomentsFeedCallback, (*v202403.Receiver).OnMomentsFeed, (*v202403.Client).MomentsFeed),
	event(v202403.MomentsFeedRecallCallback, (*v202403.Receiver).OnMomentsFeedRecall, (*v202403.Client).MomentsFeedRecall),
	event(v202403.MomentsCommentCallback, (*v202403.Receiver).OnMomentsComment, (*v202403.Client).MomentsComment),
	event(v202403.MomentsCommentRecallCallback, (*v202403.Receiver).OnMomentsCommentRecall, (*v202403.Client).MomentsCommentRecall),
	event(v202403.ServerExceptionCallback, (*v202403.Receiver).OnServerException, (*v202403.Client).ServerException),
	question(v202403.MessageCensorCallback, v202403.MessageCensorAnswerCodec, (*v202403.Receiver).OnMessageCensor, (*v202403.Client).MessageCensor),
}
