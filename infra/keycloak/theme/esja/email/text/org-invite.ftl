<#ftl output_format="plainText">
<#import "letter.ftl" as layout>
<@layout.letter title=msg("inviteTitle") lead=msg("inviteLead", organization.name) link=link button=msg("joinButton") expiry=msg("expiry", linkExpirationFormatter(linkExpiration)) why=msg("inviteWhy")/>
