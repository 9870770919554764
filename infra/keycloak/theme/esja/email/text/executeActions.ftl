<#ftl output_format="plainText">
<#import "letter.ftl" as layout>
<@layout.letter title=(user.attributes.invitedTo??)?then(msg("inviteTitle"), msg("actionsTitle")) lead=(user.attributes.invitedTo??)?then(msg("inviteLead", user.attributes.invitedTo!""), msg("actionsLead")) link=link button=msg("inviteButton") expiry=msg("expiry", linkExpirationFormatter(linkExpiration)) why=msg("inviteWhy")/>
