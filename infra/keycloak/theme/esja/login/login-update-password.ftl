<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "password-validation.ftl" as validator>
<@layout.registrationLayout displayMessage=message?? && message.type == 'error' && !messagesPerField.existsError('password','password-confirm'); section>
  <#if section = "header">
    ${msg("updatePasswordTitle")}
  <#elseif section = "form">
    <p class="lead" id="password-rule">${msg("passwordRule", (passwordPolicies.length)!12)}</p>
    <form id="kc-passwd-update-form" class="form" action="${url.loginAction}" method="post" novalidate>
      <#if (auth.attemptedUsername)?has_content><input type="text" name="username" value="${auth.attemptedUsername}" autocomplete="username" readonly hidden></#if>
      <@field.password name="password-new" label=msg("passwordNew") fieldName="password" autocomplete="new-password" autofocus=true />
      <@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password" />
      <@field.checkbox name="logout-sessions" label=msg("logoutOtherSessions") />
      <@buttons.actionGroup>
        <@buttons.button id="kc-submit" name="login" label="doSubmit"/>
        <#if isAppInitiatedAction??><@buttons.button id="kc-cancel" label="doCancel" name="cancel-aia" type="secondary"/></#if>
      </@buttons.actionGroup>
    </form>
    <@validator.templates/>
    <@validator.script field="password-new"/>
  </#if>
</@layout.registrationLayout>
