<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username'); section>
  <#if section = "header">
    ${msg("emailForgotTitle")}
  <#elseif section = "form">
    <p class="lead">${msg("emailInstruction")}</p>
    <form id="kc-reset-password-form" class="form" action="${url.loginAction}" method="post">
      <@field.input name="username" label=msg("email") value=auth.attemptedUsername!'' autocomplete="username" autofocus=true />
      <@buttons.actionGroup>
        <@buttons.button id="kc-form-buttons" label="sendLink"/>
        <@buttons.buttonLink href=url.loginUrl label="backToLogin" class=["kcButtonLinkClass"]/>
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
